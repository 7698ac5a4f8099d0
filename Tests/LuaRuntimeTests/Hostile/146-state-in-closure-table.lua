-- expect: text 1
-- vector: a table outside a function starts anew in each run
local kept = {}
local function keep() kept[#kept + 1] = true end
keep()
return #kept
