-- expect: error there is no module
-- vector: a module name that is no text
return require(1)
