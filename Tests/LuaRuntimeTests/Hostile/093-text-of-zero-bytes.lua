-- expect: refused
-- vector: texts of zero bytes, which are compared piece by piece in one instruction
local zeros = "\0"
while #zeros < 4000 do zeros = zeros .. zeros .. "\0" end
local a, b = zeros:sub(1, 4000) .. "a", zeros:sub(1, 4000) .. "b"
while a < b do local _ = 1 end
