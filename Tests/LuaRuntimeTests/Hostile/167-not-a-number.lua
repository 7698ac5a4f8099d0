-- expect: text nan nan nan
-- vector: not-a-number is written without a sign
local nan = 0 / 0
return ("%s %s %.1f"):format(nan, -nan, -nan)
