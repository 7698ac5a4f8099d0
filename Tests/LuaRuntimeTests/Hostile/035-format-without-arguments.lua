-- expect: error bad argument
-- vector: a format that asks for what was not given
return ("%s %d"):format("x")
