-- expect: text 12345
-- vector: a comparison that empties the list while it is sorted
local list = { 5, 4, 3, 2, 1 }
table.sort(list, function(a, b)
  for i = 1, 5 do list[i] = nil end
  return a < b
end)
return table.concat(list)
