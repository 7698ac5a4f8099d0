-- expect: limit block
-- vector: a tree walk over a table that contains itself
local tree = {}
tree.child = tree
local function walk(node)
  local n = 0
  for _, child in pairs(node) do n = n + walk(child) end
  return n
end
return walk(tree)
