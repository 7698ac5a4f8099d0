-- expect: refused
-- vector: a zero byte written as a character number with many zeros
return "\u{0000}"
