-- expect: error numbers or text
-- vector: functions as keys have no order but their address
for key in pairs({ [tostring] = 1 }) do return tostring(key) end
