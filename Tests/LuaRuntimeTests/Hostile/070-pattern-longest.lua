-- expect: text x
-- vector: a pattern of just 512 bytes may be tried
return ("x"):match(("x"):rep(1) .. ("y?"):rep(255) .. "$")
