-- expect: refused
-- vector: a text that is never closed
return "half
