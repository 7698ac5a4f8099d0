-- expect: error attempt to perform
-- vector: the remainder of a division by zero must not trap
return 1 % 0
