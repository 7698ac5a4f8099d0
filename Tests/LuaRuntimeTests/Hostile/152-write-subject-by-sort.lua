-- expect: error cannot be changed
-- vector: a list of the subject sorted in place
table.sort(subject.milestones)
return subject.milestones[1]
