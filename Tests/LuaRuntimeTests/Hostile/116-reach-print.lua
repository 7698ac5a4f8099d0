-- expect: error unknown name `print`
-- vector: `print` is not offered
return print("x")
