-- expect: limit block
-- vector: unpacking more than the stack can hold
return select("#", table.unpack({}, 1, 500000))
