-- expect: text none
-- vector: what texts offer as methods is no more than the library
local reached = "none"
for _, name in ipairs { "dump", "pack", "unpack", "packsize" } do
  if ("")[name] then reached = name end
end
return reached
