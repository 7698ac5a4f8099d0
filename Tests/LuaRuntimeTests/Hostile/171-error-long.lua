-- expect: error xxxxxxxxxx
-- vector: a message near the limit of a text
error(("x"):rep(4000))
