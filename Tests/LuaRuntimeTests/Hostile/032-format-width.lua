-- expect: error conversion
-- vector: a conversion wider than two digits
return ("%999999999d"):format(1)
