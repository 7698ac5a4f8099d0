-- What Stockton adds, on both sides of its boundary, and that what it extends is in force. The cases of
-- the standard rule set are its own.

local today = "2023-08-31"

local function success(name, status, due, criteria, breaches, set)
  return { name = name, as_of = today, breaches = breaches, set = set,
    action = { status = status, due = due, criteria = criteria, updated = today,
      evidence = { { on = "2023-08-01", kind = "audit", finding = "positive" } } } }
end

local not_begun = {
  { ref = "1.1", area = "1", status = "not_started", start = "2023-12-01", due = "2024-06-30" },
  { ref = "1.2", area = "1", status = "not_started", due = "2024-06-30" },
}

local met, open = { a = true, b = true }, { a = true, b = false }

return {
  success("90 days after it was due, success may still be open", "complete", "2023-06-02", open, {}),
  success("91 days after it was due, success may still be open", "complete", "2023-06-01", open, {}),
  success("92 days after it was due, it may not", "complete", "May 23", open, { "success-open" }),
  success("with no criterion met it may not either", "complete", "May 23", { a = false, b = false },
    { "success-open" }),
  success("every criterion met is success", "complete", "May 23", met, {}),
  success("work that is not complete has its rating for that", "in_progress", "May 23", open, {}),
  success("cancelled work has no success to show", "cancelled", "May 23", open, {}),
  success("without criteria nothing is open", "complete", "May 23", nil, {}),
  success("without a date it is never late", "complete", nil, open, {}),

  -- Cells of the plan
  { name = "of several dates in one cell the last counts: due 30 November", as_of = "2023-12-01",
    action = { status = "in_progress", due = "Nov 23 Aug 23 Aug 23 Jun 23 Sep 23 Oct 23" },
    expect = { action = "amber" }, because = { action = "late" } },
  { name = "and so it is not late on that day", as_of = "2023-11-30",
    action = { status = "in_progress", due = "Nov 23 Aug 23 Aug 23 Jun 23 Sep 23 Oct 23" },
    expect = { action = "green" }, because = { action = "on-schedule" } },
  { name = "Every Q has no due date, and is kept up when reported on within a quarter", as_of = today,
    action = { status = "in_progress", due = "Every Q", updated = "2023-05-31" },
    expect = { action = "green" }, because = { action = "kept-up" } },
  { name = "and has gone quiet a day later", as_of = today,
    action = { status = "in_progress", due = "Every Q", updated = "2023-05-30" },
    expect = { action = "amber" }, because = { action = "gone-quiet" } },
  { name = "Ongoing is held to the same", as_of = today,
    action = { status = "in_progress", due = "Ongoing", updated = "2023-05-30" },
    expect = { action = "amber" }, because = { action = "gone-quiet" } },
  { name = "a person's rating stands until its last day", as_of = today,
    action = { status = "in_progress", due = "Jul 23", overrides = { { dimension = "action",
      rating = "amber", by = "Director", why = "nearly done", on = "2023-08-29", ["until"] = today } } },
    expect = { action = "amber" } },
  { name = "and from its first day", as_of = "2023-08-29",
    action = { status = "in_progress", due = "May 23", overrides = { { dimension = "action",
      rating = "amber", by = "Director", why = "nearly done", on = "2023-08-29", ["until"] = today } } },
    expect = { action = "amber" } },
  { name = "and not a day sooner: 89 days late", as_of = "2023-08-28",
    action = { status = "in_progress", due = "May 23", overrides = { { dimension = "action",
      rating = "amber", by = "Director", why = "nearly done", on = "2023-08-29", ["until"] = today } } },
    expect = { action = "red" }, because = { action = "slipped" } },
  { name = "and not a day longer", as_of = "2023-09-01",
    action = { status = "in_progress", due = "Jul 23", overrides = { { dimension = "action",
      rating = "amber", by = "Director", why = "nearly done", on = "2023-08-29", ["until"] = today } } },
    expect = { action = "red" }, because = { action = "slipped" } },

  -- What the standard rule set watches and says of the whole is in force
  success("92 days after it was due, where 92 are allowed", "complete", "May 23", open, {},
    { impact_days = 92 }),
  { name = "an area of which nothing is due yet is grey", as_of = today, area = { ref = "1" },
    plan = { actions = not_begun }, expect = { action = "grey", impact = "grey" },
    because = { action = "all-grey", impact = "all-grey" } },
  { name = "so is the plan", as_of = today, plan = { areas = { { ref = "1" } }, actions = not_begun },
    expect = { action = "grey", impact = "grey" }, because = { action = "all-grey", impact = "all-grey" } },
  { name = "92 days after it was due, impact should have been found", as_of = today,
    action = { status = "in_progress", due = "May 23", updated = today }, breaches = { "impact-unproven" } },
  { name = "a day before it need not", as_of = "2023-08-30",
    action = { status = "in_progress", due = "May 23", updated = "2023-08-30" }, breaches = {} },
  { name = "a target missed twice", as_of = today, breaches = { "target-missed" },
    measure = { polarity = "higher", target = 95, values = { 80, 80 } } },
  { name = "a target missed once", as_of = today, breaches = {},
    measure = { polarity = "higher", target = 95, values = { 95, 80 } } },

  -- The example's plan, against what was decided of it before
  { name = "the whole plan as of August 2023 is rated as recorded", as_of = "2023-08-31",
    folder = "../../Examples/stockton" },
}
