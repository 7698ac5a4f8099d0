-- expect: error invalid replacement value
-- vector: a replacement that is a table within a function's answer
return ("x"):gsub("x", function() return {} end)
