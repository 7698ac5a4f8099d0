-- expect: text 0
-- vector: an empty text repeated as often as an integer can say
return #(""):rep(1 << 62)
