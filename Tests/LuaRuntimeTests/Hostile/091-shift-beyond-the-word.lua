-- expect: text 0
-- vector: a shift by more bits than there are
return 1 << math.maxinteger
