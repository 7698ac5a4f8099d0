-- expect: error too many ways
-- vector: lazy repetitions in a chain, the classic blow-up
return ("a"):rep(3000):find((".-"):rep(12) .. "b")
