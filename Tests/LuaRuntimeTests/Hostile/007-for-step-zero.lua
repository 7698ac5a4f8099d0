-- expect: error step is zero
-- vector: a for loop that cannot advance
for i = 1, 10, 0 do local _ = i end
