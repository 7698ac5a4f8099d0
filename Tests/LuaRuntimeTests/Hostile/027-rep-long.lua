-- expect: limit string
-- vector: a repetition a little too long for a text
return #("x"):rep(5000)
