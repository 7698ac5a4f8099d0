-- expect: error there is no module
-- vector: a library of the language by its name
return require("os")
