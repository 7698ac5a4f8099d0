-- expect: limit string
-- vector: a number of three hundred digits, many times
local n = 1.7e308
return #("%.99f%.99f%.99f%.99f%.99f%.99f%.99f%.99f%.99f%.99f%.99f"):format(n, n, n, n, n, n, n, n, n, n, n)
