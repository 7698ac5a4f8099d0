-- expect: text 3 -0.5 0 9007199254740992
-- vector: whole numbers are written without a point, and zero without a sign
return table.concat({ 3.0, -0.5, -0.0, 2.0 ^ 53 }, " ")
