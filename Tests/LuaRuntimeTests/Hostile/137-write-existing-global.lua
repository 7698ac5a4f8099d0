-- expect: error `tostring`
-- vector: a known name given another meaning
tostring = function() return "changed" end
return tostring(1)
