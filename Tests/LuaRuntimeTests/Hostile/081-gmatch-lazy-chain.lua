-- expect: error too many ways
-- vector: the blow-up in an iterator
for found in ("a"):rep(3000):gmatch((".-"):rep(12) .. "b") do return found end
