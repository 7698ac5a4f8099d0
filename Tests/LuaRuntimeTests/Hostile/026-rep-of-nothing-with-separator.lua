-- expect: text 0
-- vector: an empty text and an empty separator repeated without end
return #(""):rep(math.maxinteger, "")
