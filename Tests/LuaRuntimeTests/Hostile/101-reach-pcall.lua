-- expect: error unknown name `pcall`
-- vector: `pcall` is not offered
return pcall(error, "x")
