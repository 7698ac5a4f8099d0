-- What Stockton adds, on both sides of its boundary, and that what it extends is in force. The cases of
-- the standard rule set are its own.

local today = "2023-08-31"

local function success(name, status, due, criteria, breaches)
  return { name = name, as_of = today, breaches = breaches,
    action = { status = status, due = due, criteria = criteria, updated = today,
      evidence = { { on = "2023-08-01", kind = "audit", finding = "positive" } } } }
end

local met, open = { a = true, b = true }, { a = true, b = false }

return {
  success("91 days after it was due, success may still be open", "complete", "2023-06-01", open, {}),
  success("92 days after it was due, it may not", "complete", "May 23", open, { "success-open" }),
  success("every criterion met is success", "complete", "May 23", met, {}),
  success("work that is not complete has its rating for that", "in_progress", "May 23", open, {}),
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
  { name = "and not a day longer", as_of = "2023-09-01",
    action = { status = "in_progress", due = "Jul 23", overrides = { { dimension = "action",
      rating = "amber", by = "Director", why = "nearly done", on = "2023-08-29", ["until"] = today } } },
    expect = { action = "red" }, because = { action = "slipped" } },
}
