-- expect: error cannot be changed
-- vector: a library table sorted
table.sort(string)
return "sorted"
