-- expect: text none
-- vector: functions of the stock table library that are left out
local reached = "none"
for _, name in ipairs { "move", "pack" } do
  if table[name] then reached = name end
end
return reached
