-- expect: error table
-- vector: a table raised as an error
error({ kind = "missing", message = "forged" })
