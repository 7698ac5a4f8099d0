-- expect: error cannot be changed
-- vector: an element of a list of the subject written by index
subject.milestones[1] = "Done"
return subject.milestones[1]
