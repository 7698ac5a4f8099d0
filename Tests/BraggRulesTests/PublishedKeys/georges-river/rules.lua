-- Georges River: eight words, few of them better or worse than others.

local function is(status) return function(a) return a.status == status end end

return ruleset {
  id = "georges-river",
  version = "2021/22",
  title = "Delivery program progress",
  source = "Georges River Council, Delivery Program Progress Report July to December 2021, How to read this report",
  scale = {
    { id = "complete", label = "Complete", letter = "CO", meaning = "All agreed milestones achieved" },
    { id = "on-track", label = "On track", letter = "OT", meaning = "On time, within budget, at agreed levels" },
    { id = "behind", label = "Behind schedule", letter = "BS", meaning = "Behind, for budget or other reasons" },
    { id = "ongoing", label = "Ongoing", letter = "ON", ranked = false, meaning = "A continuing service" },
    { id = "on-hold", label = "On hold", letter = "OH", ranked = false, meaning = "Held, for budget or other reasons" },
    { id = "carry-forward", label = "Carry forward", letter = "CF", ranked = false, meaning = "Moved to the next year" },
    { id = "not-started", label = "Not started", letter = "NS", ranked = false, meaning = "Not begun" },
    { id = "cancelled", label = "Cancelled", letter = "CA", ranked = false, meaning = "No longer to be done" },
  },
  fields = { actions = { carried_forward = "moved to the next year's program" } },
  actions = {
    status = {
      { id = "cancelled", rating = "cancelled", means = "No longer to be done", when = is "cancelled" },
      { id = "carried", rating = "carry-forward", means = "Moved to the next year",
        when = function(a) return a:has "carried_forward" and a.carried_forward end },
      { id = "complete", rating = "complete", means = "Every agreed milestone achieved",
        when = function(a)
          return a.status == "complete" and (not a:has "milestones" or a:share_of_milestones_done() == 100)
        end },
      { id = "on-hold", rating = "on-hold", means = "On hold", when = is "paused" },
      { id = "not-started", rating = "not-started", means = "Not begun", when = is "not_started" },
      { id = "ongoing", rating = "ongoing", means = "A continuing service",
        when = function(a) return a.timescale == "ongoing" end },
      { id = "behind", rating = "behind", means = "A milestone or the end is past its date",
        when = function(a) return a:is_overdue() or a:has "milestones" and a:milestones_missed() > 0 end },
      { id = "on-track", rating = "on-track", means = "On time", otherwise = true },
    },
  },
  plan = { status = majority_of_children "status" },
}
