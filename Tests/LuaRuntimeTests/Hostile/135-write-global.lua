-- expect: error leaked_total
-- vector: a new global name
leaked_total = 1
return leaked_total
