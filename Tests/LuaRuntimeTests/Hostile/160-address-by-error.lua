-- expect: error table
-- vector: an error about a table shows no address
error({})
