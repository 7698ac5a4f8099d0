-- expect: error out of range
-- vector: select from before the first argument
return (select(math.mininteger, 1, 2, 3))
