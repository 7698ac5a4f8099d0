-- expect: error unknown name `io`
-- vector: `io` is not offered
return io.open("/etc/passwd"):read("a")
