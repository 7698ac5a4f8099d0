-- expect: limit steps
-- vector: a repetition whose length does not fit an integer
return #("xx"):rep(math.maxinteger)
