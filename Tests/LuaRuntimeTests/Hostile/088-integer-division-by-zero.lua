-- expect: error zero
-- vector: integer division by zero must not trap
return 1 // 0
