-- expect: error cannot be changed
-- vector: the data written to while it is visited
for key in pairs(subject) do subject[key] = nil end
