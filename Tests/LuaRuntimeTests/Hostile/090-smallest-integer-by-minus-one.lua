-- expect: text -9223372036854775808
-- vector: the one division whose result does not fit
return math.mininteger // -1
