-- expect: error inside
-- vector: an error raised inside a sort
table.sort({ 3, 2, 1 }, function() error("inside") end)
