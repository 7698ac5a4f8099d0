-- expect: error unknown name `_G`
-- vector: the table of globals is not offered
return _G.tostring
