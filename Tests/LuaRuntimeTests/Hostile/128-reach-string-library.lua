-- expect: text none
-- vector: functions of the stock text library that are left out
local reached = "none"
for _, name in ipairs { "dump", "pack", "unpack", "packsize" } do
  if string[name] then reached = name end
end
return reached
