-- expect: error too many ways
-- vector: captured repetitions referred back to
return ("ab"):rep(1000):find("(.-)(.-)(.-)%1%2%3!")
