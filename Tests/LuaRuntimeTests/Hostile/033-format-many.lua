-- expect: limit string
-- vector: many widened conversions in one format
return #(("%99d"):rep(100)):format(table.unpack((function()
  local ones = {}
  for i = 1, 100 do ones[i] = 1 end
  return ones
end)()))
