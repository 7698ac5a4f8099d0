-- expect: error cannot be changed
-- vector: an element added to a list of the subject
table.insert(subject.milestones, "one more")
return #subject.milestones
