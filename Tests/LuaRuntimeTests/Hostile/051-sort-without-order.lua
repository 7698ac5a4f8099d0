-- expect: text 10
-- vector: a comparison that always says yes must not run off the list
local list = { 3, 1, 2, 5, 4, 9, 8, 7, 6, 0 }
table.sort(list, function() return true end)
return #list
