-- expect: error arithmetic
-- vector: a text that looks like a number is still a text
return "10" + 1
