-- expect: text nil
-- vector: one digit more is refused
return tostring(tonumber(("9"):rep(201)))
