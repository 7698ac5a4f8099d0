-- expect: error unknown name `rawget`
-- vector: `rawget` is not offered
return rawget(subject, "status")
