-- expect: error cannot be changed
-- vector: an element taken from a list of the subject
return table.remove(subject.milestones)
