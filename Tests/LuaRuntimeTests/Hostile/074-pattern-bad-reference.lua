-- expect: error capture index
-- vector: a reference to a capture that is not there
return ("x"):match("y%1")
