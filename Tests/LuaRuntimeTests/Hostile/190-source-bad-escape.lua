-- expect: refused
-- vector: an escape beyond the last character there can be
return "\u{FFFFFFFFFF}"
