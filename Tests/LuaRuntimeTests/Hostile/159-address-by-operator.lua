-- expect: error concatenate
-- vector: tables cannot be appended to a text
return "at " .. {}
