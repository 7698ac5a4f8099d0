-- expect: error
-- vector: an entry of the environment written by index
_ENV["tos" .. "tring"] = function() return "changed" end
return tostring(1)
