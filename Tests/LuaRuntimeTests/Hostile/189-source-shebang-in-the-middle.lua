-- expect: refused
-- vector: a line that only a shell understands
local x = 1
#!/bin/sh
return x
