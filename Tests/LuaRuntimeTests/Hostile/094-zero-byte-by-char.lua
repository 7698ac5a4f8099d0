-- expect: error zero byte
-- vector: a zero byte made by number
return #string.char(120, 0)
