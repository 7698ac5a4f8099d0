-- expect: limit steps
-- vector: unpacking a hundred million nothings
return select("#", table.unpack({}, 1, 100000000))
