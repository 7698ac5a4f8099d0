-- expect: error longer than 512 bytes
-- vector: a pattern of more bytes than any need
return ("x"):match(("x?"):rep(257))
