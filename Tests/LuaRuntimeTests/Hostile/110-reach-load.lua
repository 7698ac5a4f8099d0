-- expect: error unknown name `load`
-- vector: `load` is not offered
return load("return 1")()
