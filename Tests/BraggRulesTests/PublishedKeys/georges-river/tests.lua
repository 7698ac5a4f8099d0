local as_of = "2021-12-31"

local function case(name, action, status)
  action.due = action.due or "2022-06-30"
  action.status = action.status or "in_progress"
  return { name = name, as_of = as_of, action = action, expect = { status = status } }
end

local function step(due, done) return { { title = "Step", due = due, done = done } } end

return {
  case("complete", { status = "complete" }, "complete"),
  case("complete with all steps", { status = "complete", milestones = step("2021-10-31", true) }, "complete"),
  case("called complete with a step missed is behind", { status = "complete", milestones = step("2021-10-31", false) }, "behind"),
  case("due today is on track", { due = "2021-12-31" }, "on-track"),
  case("due yesterday is behind", { due = "2021-12-30" }, "behind"),
  case("a step due today is on track", { milestones = step("2021-12-31", false) }, "on-track"),
  case("a step due yesterday is behind", { milestones = step("2021-12-30", false) }, "behind"),
  case("a continuing service", { due = "Ongoing" }, "ongoing"),
  case("on hold", { status = "paused", due = "2021-01-01" }, "on-hold"),
  case("not started", { status = "not_started" }, "not-started"),
  case("cancelled", { status = "cancelled" }, "cancelled"),
  case("moved to next year", { carried_forward = true, due = "2021-12-30" }, "carry-forward"),
  case("not moved", { carried_forward = false, due = "2021-12-30" }, "behind"),
  { name = "most of the ranked, words without a rank aside", as_of = as_of,
    plan = { actions = {
      { ref = "1", status = "complete" }, { ref = "2", status = "complete" },
      { ref = "3", status = "in_progress", due = "2021-12-30" }, { ref = "4", status = "paused" },
      { ref = "5", status = "paused" }, { ref = "6", status = "paused" } } },
    expect = { status = "complete" } },
  { name = "all on hold is on hold", as_of = as_of,
    plan = { actions = { { ref = "1", status = "paused" }, { ref = "2", status = "paused" } } }, expect = { status = "on-hold" } },
  { name = "on hold and not started agree on nothing", as_of = as_of,
    plan = { actions = { { ref = "1", status = "paused" }, { ref = "2", status = "not_started" } } },
    expect = { status = "unrated" } },
}
