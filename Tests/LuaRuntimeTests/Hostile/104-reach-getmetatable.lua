-- expect: error unknown name `getmetatable`
-- vector: `getmetatable` is not offered
return getmetatable("").__index
