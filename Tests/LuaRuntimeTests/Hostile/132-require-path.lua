-- expect: error there is no module
-- vector: a path out of the rule set's folder
return require("../../etc/passwd")
