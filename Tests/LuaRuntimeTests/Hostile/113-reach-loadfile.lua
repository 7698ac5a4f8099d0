-- expect: error unknown name `loadfile`
-- vector: `loadfile` is not offered
return loadfile("/etc/passwd")
