-- expect: limit string
-- vector: each byte replaced by a long text
return #("x"):rep(100):gsub("x", ("y"):rep(100))
