-- expect: error unknown name `package`
-- vector: `package` is not offered
return package.loadlib("x", "y")
