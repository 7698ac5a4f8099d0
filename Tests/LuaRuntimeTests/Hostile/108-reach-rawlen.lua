-- expect: error unknown name `rawlen`
-- vector: `rawlen` is not offered
return rawlen({})
