-- Checks what a rule passes in braces, so that a slip of the pen is an error and not a default.

local options = {}

-- What stands for no options; nobody writes to it.
local nothing = {}

local function in_words(names)
  local quoted = {}
  for i, name in ipairs(names) do
    quoted[i] = "`" .. name .. "`"
  end
  return table.concat(quoted, ", ")
end

local function is_one_of(names, name)
  for _, known in ipairs(names) do
    if known == name then
      return true
    end
  end
  return false
end

--- The options as given, or none; an option the method does not take is an error.
---@param given table?
---@param names string[]  the options the method takes
---@param method string   the method's name, for the message
---@return table
function options.check(given, names, method)
  if given == nil then
    return nothing
  end
  if type(given) ~= "table" then
    error(("%s takes its options in braces: %s"):format(method, in_words(names)), 0)
  end
  for name in pairs(given) do
    if not is_one_of(names, name) then
      local found = "`" .. tostring(name) .. "`"
      error(("%s is not an option of %s; it takes %s"):format(found, method, in_words(names)), 0)
    end
  end
  return given
end

--- A count of one or more, or its default where none is given.
---@param count any
---@param default integer?  without one the count must be given
---@param name string       what the count is called, for the message
---@return integer
function options.count(count, default, name)
  if count == nil and default then
    return default
  end
  local whole = type(count) == "number" and math.tointeger(count)
  if not whole or whole < 1 then
    error(("`%s` must be a whole number of 1 or more"):format(name), 0)
  end
  return whole
end

--- A number that is not negative, or nil where none is given.
---@param amount any
---@param name string  what the number is called, for the message
---@return number?
function options.amount(amount, name)
  if amount ~= nil and (type(amount) ~= "number" or not (amount >= 0)) then
    error(("`%s` must be a number of 0 or more"):format(name), 0)
  end
  return amount
end

--- Whether `edge` says that the edge itself is outside what a limit allows; inside unless told.
---@param given { edge?: "inside" | "outside" }
---@return boolean
function options.is_edge_outside(given)
  if given.edge ~= nil and given.edge ~= "inside" and given.edge ~= "outside" then
    error("`edge` must be `inside` or `outside`", 0)
  end
  return given.edge == "outside"
end

--- Whether a switch is on; off unless told.
---@param switch any
---@param name string  what it is called, for the message
---@return boolean
function options.flag(switch, name)
  if switch ~= nil and type(switch) ~= "boolean" then
    error(("`%s` must be true or false"):format(name), 0)
  end
  return switch == true
end

return options
