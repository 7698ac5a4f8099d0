-- expect: error unknown name `utf8`
-- vector: `utf8` is not offered
return utf8.char(65)
