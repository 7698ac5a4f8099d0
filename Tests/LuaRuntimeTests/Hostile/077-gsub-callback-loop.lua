-- expect: limit steps
-- vector: a replacement function that never answers
return ("x"):gsub("x", function() while true do end end)
