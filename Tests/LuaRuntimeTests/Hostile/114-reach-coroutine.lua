-- expect: error unknown name `coroutine`
-- vector: `coroutine` is not offered
return coroutine.wrap(function() while true do end end)()
