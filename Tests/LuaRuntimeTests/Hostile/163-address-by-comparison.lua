-- expect: error compare
-- vector: tables have no order
return {} < {}
