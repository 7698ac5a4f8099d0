-- expect: limit string
-- vector: a joined text longer than a text may be
local words = {}
for i = 1, 1000 do words[i] = "abcdef" end
return #table.concat(words, ", ")
