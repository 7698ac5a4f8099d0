-- expect: error nil
-- vector: nothing raised as an error
error(nil)
