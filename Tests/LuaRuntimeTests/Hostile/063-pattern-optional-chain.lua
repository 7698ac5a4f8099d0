-- expect: error too many ways
-- vector: optional parts, each of which doubles the ways
return ("a"):rep(40):match(("a?"):rep(60) .. ("a"):rep(41))
