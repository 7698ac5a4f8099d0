-- expect: error broken
-- vector: a message that is not UTF-8
error("broken \xff\xfe")
