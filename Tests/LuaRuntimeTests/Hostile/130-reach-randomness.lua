-- expect: text none
-- vector: there is no randomness
local reached = "none"
for _, name in ipairs { "random", "randomseed" } do
  if math[name] then reached = name end
end
return reached
