-- expect: limit string
-- vector: a text doubled without end
local text = "x"
while true do text = text .. text end
