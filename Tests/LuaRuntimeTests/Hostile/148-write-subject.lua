-- expect: error cannot be changed
-- vector: a field of the subject written
subject.status = "complete"
return subject.status
