-- expect: error unknown name `budget`
-- vector: a rule cannot give itself a new budget
return budget("more")
