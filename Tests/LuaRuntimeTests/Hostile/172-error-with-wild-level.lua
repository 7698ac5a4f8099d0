-- expect: error lost
-- vector: an error at a level that does not exist
error("lost", math.maxinteger)
