-- expect: error unknown name `load`
-- vector: the environment itself shows no more than the names do
local environment = _ENV
return environment["lo" .. "ad"]
