-- expect: error
-- vector: a method added to all texts
local text = ""
text.shout = function() return "changed" end
return text.shout()
