-- expect: error unknown name `collectgarbage`
-- vector: `collectgarbage` is not offered
return collectgarbage("stop")
