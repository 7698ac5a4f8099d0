-- expect: error too many ways
-- vector: greedy repetitions in a chain
return ("a"):rep(3000):match("^" .. ("a*"):rep(10) .. "b$")
