-- expect: text -a-b-c-
-- vector: empty matches must move on
return ("abc"):gsub("", "-")
