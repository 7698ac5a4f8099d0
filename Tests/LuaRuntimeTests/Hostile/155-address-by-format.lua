-- expect: error %p
-- vector: addresses cannot be formatted
return ("%p"):format({})
