-- expect: error cannot be changed
-- vector: a library function replaced
string.format = function() return "changed" end
return ("%d"):format(1)
