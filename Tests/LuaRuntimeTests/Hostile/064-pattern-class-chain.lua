-- expect: error too many ways
-- vector: sets with repetitions over a text of their own members
return ("ab1_"):rep(700):match(("[%w_]+"):rep(8) .. "!")
