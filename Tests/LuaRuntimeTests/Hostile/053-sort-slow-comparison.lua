-- expect: limit steps
-- vector: a comparison that never answers
table.sort({ 2, 1 }, function() while true do end end)
