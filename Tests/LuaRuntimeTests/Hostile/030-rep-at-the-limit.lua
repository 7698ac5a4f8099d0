-- expect: text 4000
-- vector: a repetition that just fits is allowed
return #("x"):rep(4000)
