-- expect: error malformed pattern
-- vector: a pattern that ends in the middle of an escape
return ("x"):match("y%")
