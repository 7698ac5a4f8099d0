-- expect: error unknown name `os`
-- vector: `os` is not offered
return os.exit(1)
