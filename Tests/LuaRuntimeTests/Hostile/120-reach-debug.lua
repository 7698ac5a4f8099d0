-- expect: error unknown name `debug`
-- vector: `debug` is not offered
return debug.getregistry()
