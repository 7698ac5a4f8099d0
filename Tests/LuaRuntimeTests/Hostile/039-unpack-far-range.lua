-- expect: error too many
-- vector: unpacking a range that is larger than an integer
return select("#", table.unpack({}, math.mininteger, math.maxinteger))
