-- expect: error table
-- vector: an assertion that fails with a table
assert(false, { message = "forged" })
