-- expect: error overflow
-- vector: a replacement function that calls gsub again, each time on the machine's own stack
local function again(text) return (text:gsub(".", again)) end
return again("x")
