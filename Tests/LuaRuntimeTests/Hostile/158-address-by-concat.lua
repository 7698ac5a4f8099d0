-- expect: error element
-- vector: tables cannot be joined into a text
return table.concat({ {}, {} }, " ")
