package benchmark

import rego.v1

default late := false

late if input.due < data.as_of

default slipped := false

# ISO days sort as they stand: 31 days late or more is before this one.
slipped if input.due < data.slipped_before

default missed := false

missed if {
	some milestone in input.milestones
	not milestone.done
	milestone.due < data.as_of
}

action := "blue" if {
	input.status == "complete"
} else := "red" if {
	slipped
} else := "amber" if {
	late
} else := "amber" if {
	missed
} else := "green"

gap(measure) := measure.values[count(measure.values) - 1] - measure.target if {
	measure.polarity == "lower"
} else := measure.target - measure.values[count(measure.values) - 1]

change(measure) := measure.values[count(measure.values) - 2] - measure.values[count(measure.values) - 1] if {
	measure.polarity == "lower"
} else := measure.values[count(measure.values) - 1] - measure.values[count(measure.values) - 2]

dust := 0.000000001

near(measure) if gap(measure) * 100 <= measure.target * measure.tolerance + dust

near(measure) if change(measure) > dust

share := count([1 | some measure in input.measures; near(measure)]) / count(input.measures)

impact := "grey" if {
	input.status == "not_started"
} else := "green" if {
	share == 1
} else := "amber" if {
	share >= 0.5
} else := "red"

shortfalls := [short |
	some measure in input.measures
	short := gap(measure) * 100 / measure.target
	short > 20 + dust
]

ratings := {"action": action, "impact": impact, "shortfalls": shortfalls}
