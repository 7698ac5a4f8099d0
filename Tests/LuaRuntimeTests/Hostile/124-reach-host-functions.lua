-- expect: error unknown name `protected`
-- vector: the host's own functions are not the rules' to call
return protected(function() while true do end end)
