-- expect: text table function function
-- vector: addresses do not show in texts
return tostring({}) .. " " .. tostring(function() end) .. " " .. tostring(tostring)
