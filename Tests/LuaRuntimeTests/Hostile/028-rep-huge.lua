-- expect: limit steps
-- vector: a repetition that would fill the machine
return #("0123456789"):rep(1 << 40)
