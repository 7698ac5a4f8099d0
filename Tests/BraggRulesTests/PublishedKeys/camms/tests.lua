-- From 1 January to 10 April 2024 are 100 days, of which 50 have gone on 20 February: 50 % is expected,
-- so 45 % done is a ratio of 90 and 35 % one of 70.

local as_of = "2024-02-20"

local function case(name, fields, progress)
  fields.start, fields.due = fields.start or "2024-01-01", fields.due or "2024-04-10"
  fields.status = fields.status or "in_progress"
  return { name = name, as_of = as_of, action = fields, expect = { progress = progress } }
end

local given = {
  on = { status = "complete" },
  na = { status = "paused" },
  off = { status = "not_started", start = "2024-01-01", due = "2024-04-10" },
  monitor = { status = "in_progress", percent_complete = 40, start = "2024-01-01", due = "2024-04-10" },
}

local function node(progress, ...)
  local actions, names = {}, {}
  for i, level in ipairs { ... } do
    local action = { ref = tostring(i) }
    for name, value in pairs(given[level]) do action[name] = value end
    actions[i], names[i] = action, level
  end
  return { name = table.concat(names, ", ") .. " is " .. progress, as_of = as_of, plan = { actions = actions },
    expect = { progress = progress } }
end

return {
  case("45 of 50 is on track", { percent_complete = 45 }, "on"),
  case("44.9 of 50 is to be monitored", { percent_complete = 44.9 }, "monitor"),
  case("35 of 50 is to be monitored", { percent_complete = 35 }, "monitor"),
  case("34.9 of 50 is off track", { percent_complete = 34.9 }, "off"),
  case("ahead is on track", { percent_complete = 80 }, "on"),
  case("not started counts as none of 50", { status = "not_started" }, "off"),
  case("complete is on track", { status = "complete" }, "on"),
  case("deferred is not applicable", { status = "paused", percent_complete = 10 }, "na"),
  case("ongoing is not applicable", { due = "Ongoing" }, "na"),
  case("on its first day nothing is expected", { start = "2024-02-20", percent_complete = 0 }, "na"),
  -- A day in of 50, 2 % is expected, of which 1.8 is 90 %.
  case("the day after, 1.8 % is on track", { start = "2024-02-19", due = "2024-04-09", percent_complete = 1.8 }, "on"),
  case("and 1.7 % is not", { start = "2024-02-19", due = "2024-04-09", percent_complete = 1.7 }, "monitor"),
  { name = "under way without a per cent", as_of = as_of,
    action = { status = "in_progress", start = "2024-01-01", due = "2024-04-10" },
    expect = { progress = "unrated" }, missing = { progress = "percent_complete" } },

  node("on", "on", "on", "off"),
  node("off", "on", "off", "off"),
  node("monitor", "monitor", "monitor", "on"),
  node("na", "na", "na", "on"),
  node("na", "na"),
  { name = "nothing below it is nothing", as_of = as_of, plan = { actions = {} }, expect = { progress = "unrated" } },
  node("monitor", "on", "off"),
  node("monitor", "on", "monitor"),
  node("on", "on", "na"),
  node("monitor", "off", "monitor"),
  node("off", "off", "na"),
  node("monitor", "monitor", "na"),
  node("monitor", "on", "off", "monitor"),
  node("monitor", "on", "off", "na"),
  node("monitor", "on", "monitor", "na"),
  node("off", "off", "off", "on", "monitor"),
}
