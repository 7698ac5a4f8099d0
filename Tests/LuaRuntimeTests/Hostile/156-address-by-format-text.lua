-- expect: text table function
-- vector: tables and functions formatted as texts
return ("%s %s"):format({}, math.max)
