-- expect: text 6
-- vector: escapes that begin with a zero, and an escaped backslash before one, are harmless
return #"\065\009\\0\u{00e9}"
