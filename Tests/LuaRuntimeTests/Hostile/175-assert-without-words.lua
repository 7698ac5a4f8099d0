-- expect: error assertion failed
-- vector: an assertion that fails without a message
assert(nil)
