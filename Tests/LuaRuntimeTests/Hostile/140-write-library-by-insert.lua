-- expect: error cannot be changed
-- vector: a library table filled by a library function
table.insert(math, "kept")
return math[1]
