-- expect: error zero byte
-- vector: a zero byte made by a conversion
return #("%c"):format(0)
