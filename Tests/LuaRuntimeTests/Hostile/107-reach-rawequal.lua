-- expect: error unknown name `rawequal`
-- vector: `rawequal` is not offered
return rawequal(1, 1)
