-- expect: error zero byte
-- vector: a zero byte made by a conversion of a number that is zero in its last byte
return #("%c"):format(256)
