-- expect: error there is no module
-- vector: the host's own module is not the rules' to load
return require("driver")
