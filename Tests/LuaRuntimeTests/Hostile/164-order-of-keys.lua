-- expect: text amber blue green grey purple red white yellow
-- vector: keys come in the order of their bytes
local names = {}
local set = { red = 1, amber = 1, green = 1, blue = 1, grey = 1, white = 1, purple = 1, yellow = 1 }
for name in pairs(set) do names[#names + 1] = name end
return table.concat(names, " ")
