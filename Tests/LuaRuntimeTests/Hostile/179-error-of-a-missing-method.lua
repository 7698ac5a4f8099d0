-- expect: error
-- vector: a method that texts do not have
return ("x"):shout()
