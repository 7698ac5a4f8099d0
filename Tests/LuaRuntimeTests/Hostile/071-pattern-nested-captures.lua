-- expect: error too many captures
-- vector: more captures than the matcher has room for
return ("x"):match(("("):rep(40) .. (")"):rep(40))
