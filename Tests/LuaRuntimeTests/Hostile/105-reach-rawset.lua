-- expect: error unknown name `rawset`
-- vector: `rawset` is not offered
return rawset(string, "format", nil)
