-- The benchmark's key in plain Lua, with lua-cjson: lua5.4 lua_cjson.lua AS-OF < records > ratings

local cjson = require "cjson"

local folder = arg[0]:match "^(.*/)" or ""
local rate = assert(loadfile(folder .. "rules.lua"))(arg[1])

local line_of = '{"ref":%s,"ratings":{"action":{"level":"%s"},"impact":{"level":"%s"}},"breaches":[%s]}\n'
local breach_of = '{"threshold":"shortfall","value":%.12g}'

io.stdout:setvbuf("full", 1 << 18)
for line in io.lines() do
  local ref, action, impact, shortfall = rate(cjson.decode(line))
  local breach = shortfall > 0 and breach_of:format(shortfall) or ""
  io.write(line_of:format(cjson.encode(ref), action, impact, breach))
end
