-- expect: error malformed pattern
-- vector: a set that is never closed
return ("x"):match("y[^]")
