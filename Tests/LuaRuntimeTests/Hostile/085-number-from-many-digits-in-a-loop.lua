-- expect: limit steps
-- vector: a text of thousands of digits read as the bound of a loop again and again
local digits = ("123456789"):rep(30) .. "." .. ("123456789"):rep(400)
while true do
  for _ = digits, 0 do local _ = 1 end
end
