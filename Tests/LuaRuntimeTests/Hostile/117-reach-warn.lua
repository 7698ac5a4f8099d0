-- expect: error unknown name `warn`
-- vector: `warn` is not offered
return warn("@on")
