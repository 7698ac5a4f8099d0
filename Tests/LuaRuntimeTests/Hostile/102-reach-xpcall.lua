-- expect: error unknown name `xpcall`
-- vector: `xpcall` is not offered
return xpcall(error, error, "x")
