-- expect: error unknown name `dofile`
-- vector: `dofile` is not offered
return dofile("/etc/passwd")
