-- expect: error unknown name `next`
-- vector: `next` is not offered
return next({})
