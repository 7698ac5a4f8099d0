-- expect: error too many ways
-- vector: an unclosed bracket at each place where a balance may start
return ("("):rep(4000):find("%b()")
