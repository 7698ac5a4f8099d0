-- expect: text number
-- vector: a number of two hundred digits is the longest that is read
return type(tonumber(("9"):rep(200)))
