-- expect: error leaked_function
-- vector: a function without `local` is a global name
function leaked_function() return 1 end
return leaked_function()
