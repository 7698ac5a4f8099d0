-- expect: text 0
-- vector: select beyond the last argument
return select("#", select(math.maxinteger, 1, 2, 3))
