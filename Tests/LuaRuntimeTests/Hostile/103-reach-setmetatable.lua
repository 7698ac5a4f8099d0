-- expect: error unknown name `setmetatable`
-- vector: `setmetatable` is not offered
return setmetatable({}, { __gc = print })
