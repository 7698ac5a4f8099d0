-- expect: error too many ways
-- vector: frontiers between lazy repetitions
return ("a b "):rep(900):find(("%f[%w].-"):rep(6) .. "!")
