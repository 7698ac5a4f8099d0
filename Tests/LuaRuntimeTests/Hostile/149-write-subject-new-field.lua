-- expect: error cannot be changed
-- vector: a new field of the subject written
subject.note = "kept"
return subject.note
