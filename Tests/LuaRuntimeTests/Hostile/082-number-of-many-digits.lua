-- expect: text nil
-- vector: a number of four thousand digits is refused unread
return tostring(tonumber(("9"):rep(4000)))
