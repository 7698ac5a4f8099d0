-- expect: error cannot be changed
-- vector: a parameter of the rule set written
params.slip_days = 0
return params.slip_days
