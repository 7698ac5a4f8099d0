-- The host's side of a rule set: what the bridge calls, and all that it calls.
--
-- `setup` is called once for a state, `describe` and `evaluate` as often as needed. A rule set's own
-- files are run afresh by every call, so that nothing a rule sets lasts; but where they are known to set
-- nothing, they are kept for calls that are alike.
--
-- Host functions besides the rules' own library: budget(task), global(name, value), note(key, value),
-- protected(f, ...), reads(), run(module), runnable_lines(value), shape(id, name, fields, methods);
-- speak_for(day), take_bound() and lower_bound(bound), where one call rates a subject on several days.

-- As a local it is found sooner.
local budget = budget

local driver = {}

-- What is being evaluated now: set at the start of every call.
local current

-- Whether tests want to be told what rules did.
local is_observing = false

-- Whether calls differ in nothing but the subject and the day, and rules keep nothing between them.
local keeps_rules = false

-- The rules of an earlier call, where they can be used again, and the day that they were loaded for; for
-- any day, where they did not ask for it.
local kept = {}

local function fail(message) error(message, 0) end

-- Levels ----------------------------------------------------------------------------------------

local rate, effective_rules, rating_at_hand

-- The rating of a subject: decided now, or known where a person asks.
local function rating_of(subject, dimension)
  if current.at_hand then return rating_at_hand(subject, dimension) end
  return rate(dimension)
end

-- Where a call speaks for several days, a rating holds up to its own bound.
local function lower_to(rating)
  if rating.bound then lower_bound(rating.bound) end
end

-- The rating of another dimension, of which no more than the level or the state is used: what a clause
-- answers then lasts as long as those do, though the rating itself be made anew each day.
local function standing_of(dimension)
  local rating = rate(dimension)
  local asked = current.asked
  if asked then
    asked[#asked + 1] = { dimension = dimension, state = rating.state, level = rating.level }
  else
    lower_to(rating)
  end
  return rating
end

-- The same of a subject, where a clause uses no more.
local function used_rating(subject, dimension)
  if current.at_hand then return rating_at_hand(subject, dimension) end
  return standing_of(dimension)
end

-- The level decided for another dimension of the same subject. Where that one is unrated, so is the
-- rating that asks; where that one failed, so does this.
local function level_of(subject, dimension)
  local rating = used_rating(subject, dimension)
  if rating.state == "error" then
    fail(("the rating `%s`, which this one uses, is in error"):format(dimension))
  end
  if not rating.level then
    missing(subject, "ratings." .. dimension, ("its %s rating is unrated"):format(dimension))
  end
  note("ratings." .. dimension, rating.level)
  return rating.level
end

-- Whether another dimension holds a level; one that is unrated holds none.
local function is_rated(subject, dimension, level)
  local rating = used_rating(subject, dimension)
  if rating.state == "error" then
    fail(("the rating `%s`, which this one uses, is in error"):format(dimension))
  end
  note("ratings." .. dimension, rating.level)
  return rating.level == level
end

-- Why another dimension of the same subject has its level, or none.
local function reason_of(subject, dimension)
  local rating = rating_of(subject, dimension)
  lower_to(rating)
  return rating.reason or rating.message or rating.meaning
end

-- The rank of each level that has one, and the last of them.
local function ranked(scale)
  local ranks, worst = {}, 0
  for rank, level in ipairs(scale) do
    if level.ranked ~= false then ranks[level.id], worst = rank, rank end
  end
  return ranks, worst
end

-- The worst of the named dimensions. Levels without a rank stay out; a part that is unrated leaves
-- the whole unrated, unless a part already has the worst level there is.
local function worst_of(rule, scale)
  local ranks, worst_rank = ranked(scale)
  local worst, unranked, unrated
  for _, dimension in ipairs(rule.of) do
    local rating = standing_of(dimension)
    if rating.state == "error" then
      return { state = "error", kind = "error", message = ("its %s rating is in error"):format(dimension) }
    end
    note("ratings." .. dimension, rating.level)
    local rank = rating.level and ranks[rating.level]
    if not rating.level then
      unrated = unrated or dimension
    elseif not rank then
      unranked = unranked or { level = rating.level, dimension = dimension }
    elseif not worst or rank > worst.rank then
      worst = { rank = rank, level = rating.level, dimension = dimension }
    end
  end
  local nothing_worse = worst and worst.rank == worst_rank
  if unrated and not nothing_worse then
    return { state = "unrated", kind = "missing", field = "ratings." .. unrated,
      message = ("its %s rating is unrated"):format(unrated) }
  end
  local decided = worst or unranked
  return { state = "rated", level = decided.level, clause = "worst-of",
    reason = ("%s is the worst of %s"):format(decided.dimension, table.concat(rule.of, " and ")) }
end

-- Clauses ---------------------------------------------------------------------------------------

-- What each kind of subject has and can do, to suggest from where a name is unknown.
local names = {}

-- The first field that was found missing since `start`, by the rating in hand: not by another that
-- it asked for, which answered in its own right.
local function first_missing(start)
  local place = start
  while place < reads() do
    local field = not current.ends[place] and reads(place)
    if field then return field end
    place = current.ends[place] or place + 1
  end
end

-- Whether Lua complains that a value is nil, other than that a function is.
local function blames_nil(message)
  if message:find("attempt to call", 1, true) then return false end
  for _, words in ipairs { "nil value", "with nil", "nil with", "got nil", "got no value" } do
    if message:find(words, 1, true) then return true end
  end
  return false
end

-- A clause that stopped. Where Lua complained of nil after a field was missing, the rule is right
-- and the data are short.
local function failed(clause, problem, start)
  local field = problem.kind == "error" and blames_nil(problem.message) and first_missing(start)
  if field then
    return { state = "unrated", clause = clause.id, kind = "missing", field = field,
      message = ("`%s` is missing"):format(field) }
  end
  local state = problem.kind == "missing" and "unrated" or "error"
  return { state = state, clause = clause.id, kind = problem.kind, message = problem.message,
    field = problem.field, place = problem.place,
    names = problem.kind == "unknown" and names[problem.shape] or nil }
end

-- A clause may also decide that there is no level to give: its rating is then `unrated`.
-- A reason may be a function, so that words are only put together for the clause that decides.
local function decided(clause, start, reason)
  if type(reason) == "function" then
    local answered, said = protected(reason, current.subject)
    if not answered then return failed(clause, said, start) end
    reason = said
  end
  local words = reason ~= nil and tostring(reason) or nil
  if clause.rating == "unrated" then
    return { state = "unrated", kind = "clause", clause = clause.id, message = words or clause.means }
  end
  return { state = "rated", level = clause.rating, clause = clause.id, reason = words,
    meaning = clause.means }
end

-- What tests ask to be told of: which clauses and thresholds were tried, and what was compared.
local function observe(kind, entry)
  local list = current.observed[kind]
  list[#list + 1] = entry
end

local function observe_clause(dimension, clause, held)
  observe("clauses", { dimension = dimension, clause = clause.id, held = held and true or false })
end

-- A comparison of the rules, put in place of `a < b` where tests are covered: the same answer and
-- the same error, and the two sides are kept.
local function compared(site, a, operator, b)
  local left, right = type(a), type(b)
  if left ~= right or (left ~= "number" and left ~= "string") then
    -- Lua turns `a > b` into `b < a` before it complains.
    if operator:sub(1, 1) == ">" then left, right = right, left end
    local words = left == right and ("two %s values"):format(left) or left .. " with " .. right
    error("attempt to compare " .. words, 2)
  end
  if current.observed then observe("comparisons", { site = site, left = a, right = b }) end
  if operator == "<" then return a < b end
  if operator == "<=" then return a <= b end
  if operator == ">" then return a > b end
  return a >= b
end

local function copy(table)
  local new = {}
  for name, value in pairs(table) do new[name] = value end
  return new
end

-- Whether the ratings that an answer used stand as they did, asked for in the same order. One that is
-- being decided, which depends on itself, is left to fail again.
local function stand_alike(asked)
  for _, before in ipairs(asked) do
    if current.ratings[before.dimension] == "running" then return false end
    local rating = rate(before.dimension)
    if rating.state ~= before.state or rating.level ~= before.level then return false end
  end
  return true
end

-- What asked for an answer depends on the ratings that the answer used, too.
local function hand_on(asked)
  local outer = current.asked
  for _, one in ipairs(asked) do
    if outer then
      outer[#outer + 1] = one
    else
      lower_to(current.ratings[one.dimension])
    end
  end
end

-- What `f` answers, where a call speaks for several days: on days up to the bound of what was asked
-- about the day, the answer is the same while the ratings that it used are, and it is given without
-- asking again. Also whether it is kept, and so must not be changed.
local function lasting(group, key, f, ...)
  local known = current.known.clauses[group] or {}
  current.known.clauses[group] = known
  local last = known[key]
  local outer, outer_asked = take_bound(), current.asked
  current.asked = nil
  if last and current.day < last.bound and stand_alike(last.asked) then
    current.asked = outer_asked
    lower_bound(outer)
    lower_bound(last.bound)
    hand_on(last.asked)
    return last.answer, true
  end
  local asked = {}
  current.asked = asked
  local answer = f(...)
  local bound = take_bound()
  current.asked = outer_asked
  local is_kept = bound > current.over
  known[key] = is_kept and { bound = bound, asked = asked, answer = answer } or nil
  lower_bound(outer)
  lower_bound(bound)
  hand_on(asked)
  return answer, is_kept
end

-- What a clause decides, or nothing where it does not hold.
local function tried(clause, dimension)
  local start = reads()
  if clause.otherwise then
    if current.observed then observe_clause(dimension, clause, true) end
    if clause.otherwise == true then return decided(clause, start) end
    return decided(clause, start, clause.otherwise)
  end
  local answered, held, reason = protected(clause.when, current.subject)
  if not answered then return failed(clause, held, start) end
  if current.observed then observe_clause(dimension, clause, held) end
  if held then return decided(clause, start, reason) end
end

-- The first clause that holds decides. `start` is where the deciding clause's reads begin.
local function first_that_holds(dimension, clauses)
  for _, clause in ipairs(clauses) do
    local start = reads()
    if not current.known then
      local rating = tried(clause, dimension)
      if rating then return rating, start end
    else
      local rating, is_kept = lasting(dimension, clause, tried, clause, dimension)
      -- What is kept for later days must not change with this one.
      if rating then return is_kept and copy(rating) or rating, start end
    end
  end
  return { state = "unrated", kind = "gap", message = "no clause of the key holds" }, reads()
end

-- Levels of children, from the vocabulary: the bridge runs it with the data's own methods.
local rollup_levels = require "rollup_levels"

-- The line that rules themselves can lay through a measure's figures.
local forecasts, numbers = require "measure_forecasts", require "numbers"

local function of_children(rule)
  local is_worst = rule.combine == "worst_of_children"
  local decide = is_worst and rollup_levels.worst or rollup_levels.majority
  local answered, level, reason = protected(decide, current.subject, rule.of, rule.given)
  local clause = { id = (rule.combine:gsub("_", "-")) }
  if not answered then return failed(clause, level, reads()) end
  return { state = "rated", level = level, clause = clause.id, reason = reason }
end

-- Until when a rating holds: up to its own bound, and as long as the ratings that it used.
local function bind(rating, bound, asked, outer_bound)
  take_bound()
  lower_bound(bound)
  for _, one in ipairs(asked) do lower_to(current.ratings[one.dimension]) end
  rating.bound = take_bound()
  lower_bound(outer_bound)
end

-- Keeps a rating for later days of the same call, unless it holds for its day alone.
local function keep_rating(dimension, rating, bound, asked, outer_bound)
  bind(rating, bound, asked, outer_bound)
  current.known.ratings[dimension] =
    bound > current.over and { rating = rating, bound = bound, asked = asked } or nil
end

-- The rating of an earlier day, where it is the same on this one.
local function kept_rating(dimension)
  local last = current.known.ratings[dimension]
  if not last or current.day >= last.bound then return nil end
  if #last.asked == 0 then
    current.ratings[dimension] = last.rating
    return last.rating
  end
  local outer_bound, outer_asked = take_bound(), current.asked
  current.asked = nil
  current.ratings[dimension] = "running"
  local is_same = stand_alike(last.asked)
  current.ratings[dimension] = nil
  current.asked = outer_asked
  if not is_same then
    lower_bound(outer_bound)
    return nil
  end
  bind(last.rating, last.bound, last.asked, outer_bound)
  current.ratings[dimension] = last.rating
  return last.rating
end

-- What the subjects of a lane are rated by: rules that keep nothing from one to the next, run once.
-- There, whatever is not plainly decided is an error, which sends the subject the long way; so nothing
-- is caught and nothing is kept for words about it.
local lane

local function rating_in_lane(clause, words)
  if clause.rating == "unrated" then
    -- A stream tells more of such a subject.
    if not lane.is_of_days then fail "unrated" end
    return { state = "unrated", clause = clause.id, message = words or clause.means }
  end
  return { state = "rated", level = clause.rating, clause = clause.id, reason = words,
    meaning = clause.means }
end

-- A rating that a clause gives without words of its own is the same for every subject.
local function plain_rating(clause)
  local rating = lane.plain[clause]
  if not rating then
    rating = rating_in_lane(clause)
    lane.plain[clause] = rating
  end
  return rating
end

local function decided_in_lane(clause, reason)
  if type(reason) == "function" then reason = reason(current.subject) end
  if reason == nil then return plain_rating(clause) end
  return rating_in_lane(clause, tostring(reason))
end

-- The first clause that holds decides.
local function first_in_lane(clauses)
  local subject = current.subject
  for place = 1, #clauses do
    local clause = clauses[place]
    local otherwise = clause.otherwise
    if otherwise then
      return decided_in_lane(clause, otherwise ~= true and otherwise or nil)
    end
    local held, reason = clause.when(subject)
    if held then return decided_in_lane(clause, reason) end
  end
  fail "no clause of the key holds"
end

local function rate_in_lane(dimension)
  local rule = current.dimensions[dimension]
  if not rule then fail "no such dimension" end
  current.ratings[dimension] = "running"
  local outer = current.task
  current.task = lane.tasks[dimension]
  budget(current.task)
  local rating
  if rule.combine then
    rating = worst_of(rule, current.scales[dimension] or current.scale)
  else
    rating = first_in_lane(rule)
  end
  current.ratings[dimension] = rating
  current.task = outer
  if outer then budget(outer) end
  return rating
end

function rate(dimension)
  local rating = current.ratings[dimension]
  if current.is_lane and rating ~= "running" then return rating or rate_in_lane(dimension) end
  if rating == "running" then
    -- Which of the two fails is a matter of which is asked for first, and that may be another one tomorrow.
    if current.known then lower_bound(current.day) end
    fail(("the rating `%s` depends on itself"):format(dimension))
  end
  if rating then return rating end
  local rule = current.dimensions[dimension]
  if not rule then
    local known = {}
    for name in pairs(current.dimensions) do table.insert(known, "`" .. name .. "`") end
    fail(("there is no dimension `%s` here, but %s")
      :format(tostring(dimension), table.concat(known, ", ")))
  end
  if current.skip[dimension] then
    rating = { state = "error", kind = "skipped" }
    current.ratings[dimension] = rating
    return rating
  end
  local kept = current.known and kept_rating(dimension)
  if kept then return kept end
  current.ratings[dimension] = "running"
  local outer_bound, outer_asked = current.known and take_bound(), current.asked
  local asked = current.known and {} or nil
  current.asked = asked
  local first = reads()
  local outer = current.task
  current.task = "dimension " .. dimension
  budget(current.task)
  local start
  if rule.combine == "worst_of" then
    start = first
    rating = worst_of(rule, current.scales[dimension] or current.scale)
  elseif rule.combine then
    start = first
    rating = of_children(rule)
  else
    rating, start = first_that_holds(dimension, rule)
  end
  local given = current.given[dimension]
  if given and rating.kind ~= "skipped" then
    -- A person's rating stands in place of the derived one, also for the ratings that use it.
    rating.derived = { state = rating.state, level = rating.level, clause = rating.clause,
      reason = rating.reason or rating.message }
    rating.state, rating.level = "overridden", given
  end
  rating.first, rating.start, rating.stop = first, start, reads()
  if first < rating.stop then current.ends[first] = rating.stop end
  current.ratings[dimension] = rating
  current.task = outer
  if outer then budget(outer) end
  current.asked = outer_asked
  if asked then keep_rating(dimension, rating, take_bound(), asked, outer_bound) end
  return rating
end

-- Thresholds ------------------------------------------------------------------------------------

local function is_one_of(value, wanted)
  if type(wanted) ~= "table" then return value == wanted end
  for _, one in ipairs(wanted) do
    if value == one then return true end
  end
  return false
end

-- Whether a threshold watches this subject: `where` is a function, or fields with a value or several.
local function watches(threshold, subject)
  local where = threshold.where
  if where == nil then return true end
  if type(where) == "function" then return where(subject) end
  for field, wanted in pairs(where) do
    if not (subject:has(field) and is_one_of(subject[field], wanted)) then return false end
  end
  return true
end

-- Whether a threshold names other measures than this one: most do, and need not be run.
local function names_others(threshold, id)
  local where = threshold.where
  return id and type(where) == "table" and where.id ~= nil and not is_one_of(id, where.id)
end

-- What a breach says is written down, and there is no way to write 1 / 0.
local function need_finite(details, name)
  local number = details[name]
  if type(number) == "number" and (number ~= number or number - number ~= 0) then
    fail(("the `%s` of the breach is no number that can be written, as of a division by 0"):format(name))
  end
end

local function crossing(threshold, subject)
  if not watches(threshold, subject) then return nil end
  local held, details = threshold.when(subject)
  if held and type(details) == "table" then
    need_finite(details, "value")
    need_finite(details, "limit")
  end
  return held, details
end

-- A crossing as it is answered; details may be words, or a table with words and figures.
local function told_crossing(threshold, details, result)
  result = result or { threshold = threshold.id }
  result.held = true
  if type(details) == "table" then
    result.message, result.value, result.limit = details.message, details.value, details.limit
    result.period, result.since = details.period, details.since
  elseif details ~= nil then
    result.message = tostring(details)
  end
  return result
end

local function watch(threshold)
  current.task = "threshold " .. threshold.id
  budget(current.task)
  local start = reads()
  local answered, held, details = protected(crossing, threshold, current.subject)
  local result = { threshold = threshold.id, start = start, stop = reads() }
  if not answered then
    result.problem = failed(threshold, held, start)
  elseif held then
    told_crossing(threshold, details, result)
  end
  if current.observed and answered then
    observe("thresholds", { threshold = threshold.id, held = held and true or false })
  end
  return result
end

-- Travel ----------------------------------------------------------------------------------------

-- How a rule set itself says that a rating moved; where it does not say, the host compares levels.
local function moved(travel, subject)
  local word, reason = travel(subject)
  if type(reason) == "function" then reason = reason(subject) end
  return word, reason
end

-- Only a rating with a level can have moved.
local function move(dimension, travel)
  local rating = current.ratings[dimension]
  if not (rating and rating.level) then return nil end
  current.task = "travel " .. dimension
  budget(current.task)
  local start = reads()
  local answered, word, reason = protected(moved, travel, current.subject)
  local result = { dimension = dimension, start = start, stop = reads() }
  if not answered then
    result.problem = failed({ id = dimension }, word, start)
  elseif type(word) == "string" then
    result.word, result.reason = word, reason ~= nil and tostring(reason) or nil
  elseif word then
    result.odd = type(word)
  end
  return result
end

local function moves(travel, dimensions)
  local found = {}
  for _, dimension in ipairs(dimensions) do
    if travel[dimension] then found[#found + 1] = move(dimension, travel[dimension]) end
  end
  return found
end

-- Inheritance -----------------------------------------------------------------------------------

-- The first table with the second's fields over it.
local function over(base, changes)
  local new = copy(base or {})
  for name, value in pairs(changes or {}) do new[name] = value end
  return new
end

local function replaced_clauses(clauses, changes)
  local new = {}
  for _, clause in ipairs(clauses or {}) do
    new[#new + 1] = changes[clause.id] and over(clause, changes[clause.id]) or clause
  end
  return new
end

local function merged_dimensions(base, changes)
  local new = copy(base or {})
  for name, rule in pairs(changes or {}) do
    new[name] = rule.replace and replaced_clauses(new[name], rule.replace) or rule
  end
  return new
end

local function merged_parameters(base, changes)
  local new = copy(base or {})
  for name, parameter in pairs(changes or {}) do
    local merged = over(new[name], parameter)
    -- A single value and dated ones exclude each other.
    if parameter.value ~= nil then merged.values = nil end
    if parameter.values ~= nil then merged.value = nil end
    new[name] = merged
  end
  return new
end

local function merged_thresholds(base, changes)
  local new, places = {}, {}
  for _, threshold in ipairs(base or {}) do
    new[#new + 1] = threshold
    places[threshold.id] = #new
  end
  for _, threshold in ipairs(changes or {}) do
    local place = places[threshold.id] or #new + 1
    new[place] = threshold
  end
  return new
end

local subject_kinds = { "actions", "measures", "risks", "areas", "plan", "cases" }

-- What subjects hold lists of, which may have fields of the council's own as well.
local part_kinds = { "milestones", "evidence", "observations" }

-- What is named for each kind: the second's over the first's.
local function by_kind(base, changes, ...)
  local new = {}
  for _, kinds in ipairs { subject_kinds, ... } do
    for _, kind in ipairs(kinds) do
      new[kind] = over((base or {})[kind], (changes or {})[kind])
    end
  end
  return new
end

local function merged(parent, rules)
  local new = over(parent, rules)
  new.in_force = rules.in_force
  new.parameters = merged_parameters(parent.parameters, rules.parameters)
  new.fields = by_kind(parent.fields, rules.fields, part_kinds)
  -- What people can change is said for a kind of subject as a whole.
  if parent.changeable or rules.changeable then
    new.changeable = over(parent.changeable, rules.changeable)
  end
  if parent.scales or rules.scales then new.scales = by_kind(parent.scales, rules.scales) end
  if parent.travel or rules.travel then new.travel = by_kind(parent.travel, rules.travel) end
  new.thresholds = merged_thresholds(parent.thresholds, rules.thresholds)
  for _, kind in ipairs(subject_kinds) do
    if parent[kind] or rules[kind] then
      new[kind] = merged_dimensions(parent[kind], rules[kind])
    end
  end
  return new
end

-- The council's own rules over those they extend, and those over what they extend.
local function inherited(module)
  local rules = run(module)
  if not rules.extends then return rules end
  return merged(inherited(rules.extends .. "/rules"), rules)
end

function effective_rules() return inherited("rules") end

-- What the bridge calls ---------------------------------------------------------------------------

local function ruleset(definition) return definition end

local function combine_worst(dimensions) return { combine = "worst_of", of = dimensions } end

local function combine_children(name)
  return function(dimension, given) return { combine = name, of = dimension, given = given } end
end

-- Changes some clauses of an inherited dimension by their ids, and some fields of each.
local function replacing(clauses) return { replace = clauses } end

-- Tells the bridge what each kind of subject has, and what it can do.
function driver.setup(input)
  is_observing = input.observe
  keeps_rules = input.keeps_rules
  if is_observing then global("_compared", compared) end
  if input.looks_ahead then
    global("_has_come", has_come)
    global("_has_passed", has_passed)
  end
  global("ruleset", ruleset)
  global("worst_of", combine_worst)
  global("worst_of_children", combine_children("worst_of_children"))
  global("majority_of_children", combine_children("majority_of_children"))
  global("replacing", replacing)
  for _, kind in ipairs(input.shapes) do
    local methods = {}
    for _, module in ipairs(kind.modules) do
      for name, method in pairs(require(module)) do methods[name] = method end
    end
    if kind.rated then
      methods.level, methods.is_rated, methods.reason_of = level_of, is_rated, reason_of
    end
    names[kind.name] = {}
    for _, known in ipairs { kind.fields, methods } do
      for name in pairs(known) do table.insert(names[kind.name], name) end
    end
    shape(kind.id, kind.name, kind.fields, methods)
  end
  return true
end

-- The module as data: functions are answered as where they were written.
function driver.describe(input)
  return run(input.module)
end

-- The lines of the council's functions that can run, by file.
function driver.describe_lines()
  return runnable_lines(effective_rules())
end

-- The rule set as data, with what it inherits.
function driver.describe_rules()
  return effective_rules()
end

local function is_empty(table)
  for _ in pairs(table) do return false end
  return true
end

local function named(list)
  local set = {}
  for _, name in ipairs(list) do set[name] = true end
  return set
end

-- The rules of a call for one day: run afresh, unless they would come to what they came to before.
local function rules_for(input)
  if not keeps_rules then return effective_rules() end
  local day = input.globals.as_of
  if not kept.is_for_any and kept.day ~= day then
    local start = reads()
    local rules = effective_rules()
    -- What the files read while they are run is in the log of every call.
    if reads() > start then return rules end
    kept = { day = day, rules = rules }
  end
  -- An iterator that was made before now would go on where a run of this call alone begins: it stops
  -- the call, which is then made again without rules that are kept.
  speak_for(day)
  return kept.rules
end

-- Makes a subject the one that is evaluated; answers the rules.
local function begin(input, loaded)
  local rules = loaded or effective_rules()
  current = {
    subject = input.subject, dimensions = rules[input.of] or {}, ratings = {}, ends = {},
    skip = named(input.skip), given = input.given, scale = rules.scale,
    scales = (rules.scales or {})[input.of] or {},
    observed = is_observing and { clauses = {}, thresholds = {}, comparisons = {} } or nil,
  }
  return rules
end

-- The thresholds of the rules that are asked for and can watch the subject with this id.
local function thresholds_for(input, rules, id)
  local found, wanted = {}, named(input.thresholds)
  for _, threshold in ipairs(rules.thresholds or {}) do
    if wanted[threshold.id] and not names_others(threshold, id) then
      found[#found + 1] = threshold
    end
  end
  return found
end

-- The id that thresholds can name a subject by.
local function id_of(subject, kind) return kind == "measures" and subject.id end

-- Rates one subject in the dimensions asked for, and watches the thresholds asked for.
function driver.evaluate(input)
  local rules = begin(input, rules_for(input))
  for _, dimension in ipairs(input.dimensions) do rate(dimension) end
  local watched = {}
  for _, threshold in ipairs(thresholds_for(input, rules, id_of(input.subject, input.of))) do
    watched[#watched + 1] = watch(threshold)
  end
  local travel = moves((rules.travel or {})[input.of] or {}, input.travel)
  return { ratings = current.ratings, thresholds = watched, travel = travel,
    observed = current.observed }
end

-- The word of a level is told from that of a state of the same name.
local function in_words(rating) return rating.level and "=" .. rating.level or rating.state end

-- How the subject stands: the level or else the state in each dimension, and what is crossed; `before`
-- itself where it stands so again.
local function standing(dimensions, thresholds, before)
  local now, is_same = { ratings = {}, crossed = {} }, before ~= nil
  for place, dimension in ipairs(dimensions) do
    local rating = rate(dimension)
    lower_to(rating)
    now.ratings[place] = in_words(rating)
    is_same = is_same and now.ratings[place] == before.ratings[place]
  end
  for _, threshold in ipairs(thresholds) do
    if lasting("thresholds", threshold, watch, threshold).held then
      now.crossed[#now.crossed + 1] = threshold.id
    end
  end
  is_same = is_same and #now.crossed == #before.crossed
  for place, id in ipairs(now.crossed) do
    is_same = is_same and id == before.crossed[place]
  end
  return is_same and before or now
end

-- What is asked of every subject of a lane.
local function new_lane(input, thresholds)
  local new = { of = input.of, dimensions = input.dimensions, thresholds = thresholds,
    plain = {}, tasks = {}, is_of_days = input.days ~= nil }
  for _, dimension in ipairs(new.dimensions) do new.tasks[dimension] = "dimension " .. dimension end
  for _, threshold in ipairs(thresholds) do new.tasks[threshold] = "threshold " .. threshold.id end
  return new
end

-- What held for its day alone when all was looked at, and until when all else stands.
local function daily_part(thresholds, crossed)
  local known, over = current.known, current.over
  local daily = { ratings = current.ratings, rules = copy(current.dimensions), dimensions = {},
    thresholds = {}, bound = "~" }
  local function is_daily(kept)
    if not kept or kept.bound <= over then return true end
    if kept.bound < daily.bound then daily.bound = kept.bound end
    return false
  end
  for dimension, rating in pairs(current.ratings) do
    if is_daily(known.ratings[dimension]) then
      daily.dimensions[#daily.dimensions + 1] =
        { name = dimension, level = rating.level, state = rating.state }
      local rule, clauses = daily.rules[dimension], known.clauses[dimension] or {}
      daily.rules[dimension] = rule.combine and rule or {}
      for _, clause in ipairs(rule) do
        -- A clause that did not hold does not for as long as other ratings stand as they do, and where
        -- one of those changes, all is looked at.
        local kept = clauses[clause]
        if not kept or kept.answer or is_daily(kept) then table.insert(daily.rules[dimension], clause) end
      end
    end
  end
  local is_crossed = named(crossed)
  for _, threshold in ipairs(thresholds) do
    if is_daily(known.clauses.thresholds[threshold]) then
      daily.thresholds[#daily.thresholds + 1] =
        { threshold = threshold, held = is_crossed[threshold.id] or false }
    end
  end
  return daily
end

-- Whether the subject stands as on the day of which `daily` is told: asked as in a lane.
local function stands_again(daily)
  local ratings, dimensions, thresholds = daily.ratings, daily.dimensions, daily.thresholds
  for place = 1, #dimensions do ratings[dimensions[place].name] = nil end
  for place = 1, #dimensions do
    local last = dimensions[place]
    local rating = ratings[last.name] or rate_in_lane(last.name)
    if rating.level ~= last.level or rating.state ~= last.state then return false end
  end
  for place = 1, #thresholds do
    local last = thresholds[place]
    current.task = lane.tasks[last.threshold]
    budget(current.task)
    local held = crossing(last.threshold, current.subject)
    if (held and true or false) ~= last.held then return false end
  end
  return true
end

-- Whether that could be decided, and it does; else the day has to be looked at in full.
local function is_as_before(daily, rules)
  local known = current.known
  current.known, current.is_lane, current.task = nil, true, nil
  current.dimensions, current.ratings = daily.rules, daily.ratings
  local answered, again = protected(stands_again, daily)
  current.known, current.is_lane, current.dimensions = known, nil, rules
  if answered and again then
    lower_bound(daily.bound)
    return true
  end
  if not answered then lane.failures = lane.failures + 1 end
  take_bound()
  return false
end

-- On one of so many days all is looked at, as more may last by then; and so many days may fail to be
-- decided by a part before all is looked at on each.
local seldom, most_failures = 64, 3

-- Rates one subject on several days, one after another, on which its data are the same, and answers
-- the days on which it stands otherwise than on the one before. A day is left out where all that was
-- asked about the last one is answered the same. The rules are run once for all the days, so they
-- must keep nothing from one to the next. After `most` days that were not left out it stops, and
-- answers which comes next.
function driver.evaluate_days(input)
  local found, bound, count = {}, "", 0
  local known = { ratings = {}, clauses = { thresholds = {} } }
  local thresholds, last, loaded, rules, daily
  for place, day in ipairs(input.days) do
    if day >= bound then
      if count == input.most then return { found = found, next = place } end
      count = count + 1
      speak_for(day)
      if not loaded then
        local run = begin(input, kept.is_for_any and kept.rules or nil)
        loaded = take_bound()
        if #input.days > 1 and loaded ~= "~" then return { loads_by_day = true } end
        if keeps_rules and loaded == "~" and reads() == 0 then
          kept = { is_for_any = true, rules = run }
        end
        thresholds = thresholds_for(input, run, id_of(input.subject, input.of))
        -- What the files keep from being loaded is not the day's own.
        speak_for(day)
        current.known, rules = known, current.dimensions
        lane = new_lane(input, thresholds)
        -- A person's rating is no matter of the rules alone.
        lane.failures = (input.most or #input.skip > 0 or not is_empty(input.given)) and most_failures or 0
      end
      current.day, current.over = day, day .. "~"
      local is_same = daily and day < daily.bound and count % seldom ~= 0
        and is_as_before(daily, rules)
      if not is_same then
        current.ratings, current.ends, current.task = {}, {}, nil
        local now = standing(input.dimensions, thresholds, last)
        if now ~= last then
          found[#found + 1] = { place = place, ratings = now.ratings, crossed = now.crossed }
        end
        last = now
        daily = lane.failures < most_failures and daily_part(thresholds, now.crossed)
      end
      lower_bound(loaded)
      bound = take_bound()
    end
  end
  return { found = found, bound = bound }
end

-- Runs the rules for a lane; what `input` says is asked of all its subjects.
function driver.open_lane(input)
  local rules = effective_rules()
  lane = new_lane(input, thresholds_for(input, rules))
  current = { is_lane = true, dimensions = rules[input.of] or {}, scale = rules.scale,
    scales = (rules.scales or {})[input.of] or {} }
  return true
end

-- Rates one subject: answers its ratings, and the thresholds that it crosses.
function driver.rate_in_lane(subject)
  local ratings = {}
  current.subject, current.ratings, current.task = subject, ratings, nil
  for place = 1, #lane.dimensions do
    local dimension = lane.dimensions[place]
    if not ratings[dimension] then rate_in_lane(dimension) end
  end
  local id, crossed = id_of(subject, lane.of), nil
  for place = 1, #lane.thresholds do
    local threshold = lane.thresholds[place]
    if not names_others(threshold, id) then
      current.task = lane.tasks[threshold]
      budget(current.task)
      local held, details = crossing(threshold, subject)
      if held then
        crossed = crossed or {}
        crossed[#crossed + 1] = told_crossing(threshold, details)
      end
    end
  end
  return ratings, crossed
end

-- Where the line through a measure's figures comes to, so many periods after the latest usable one,
-- and what it rises by in each; or nothing where the vocabulary lays none.
function driver.project(input)
  local function at(ahead)
    budget("trend")
    return forecasts.forecast(input.subject, { periods = ahead })
  end
  local function projected()
    local values = {}
    for place, ahead in ipairs(input.ahead) do values[place] = at(ahead) end
    return { values = values, rise = numbers.difference(at(2), at(1)) }
  end
  local answered, line = protected(projected)
  return answered and line or {}
end

-- What each clause of a dimension says of one subject, also after one that decides.
local function weighed(rule)
  local verdicts = {}
  for _, clause in ipairs(rule) do
    local start = reads()
    local verdict = { clause = clause.id, rating = clause.rating, otherwise = clause.otherwise ~= nil }
    -- Which comparisons are this clause's: those after `from`, up to `to`.
    verdict.from = current.observed and #current.observed.comparisons
    if clause.otherwise then
      verdict.held = true
    else
      local answered, held = protected(clause.when, current.subject)
      if answered then
        verdict.held = held and true or false
      else
        verdict.problem = failed(clause, held, start)
      end
    end
    verdict.to = current.observed and #current.observed.comparisons
    verdict.start, verdict.stop = start, reads()
    verdicts[#verdicts + 1] = verdict
  end
  return verdicts
end

-- Every clause of every dimension asked for, held against one subject, and the ratings.
function driver.weigh(input)
  local answer = driver.evaluate(input)
  answer.weighed = {}
  for _, dimension in ipairs(input.dimensions) do
    local rule = current.dimensions[dimension]
    if not rule.combine then
      budget("dimension " .. dimension)
      answer.weighed[dimension] = weighed(rule)
    end
  end
  return answer
end

-- What a person typed -----------------------------------------------------------------------------

-- Kinds of subject, and what one of them is asked for by.
local words = {
  actions = "action", measures = "measure", risks = "risk", areas = "area", cases = "case",
}

local function field(subject, name) return subject[name] end

-- The ratings of a subject that is at hand; none of a part of one.
local function ratings_at_hand(subject)
  local at_hand = current.at_hand
  if subject == at_hand.plan then return at_hand.ratings.plan end
  for kind, list in pairs(at_hand.subjects) do
    local answered, name = protected(field, subject, kind == "measures" and "id" or "ref")
    local place = answered and name and at_hand.places[kind][name]
    -- An action's measures are copies of those at hand.
    if place and (kind == "measures" or list[place] == subject) then
      return at_hand.ratings[kind][place]
    end
  end
  fail "only ratings of the plan's own subjects are known, such as of `action \"1.2\"`"
end

function rating_at_hand(subject, dimension)
  local ratings = ratings_at_hand(subject)
  local rating = ratings[dimension]
  if rating then return rating end
  local known = {}
  for name in pairs(ratings) do known[#known + 1] = "`" .. name .. "`" end
  fail(("there is no dimension `%s` here, but %s")
    :format(tostring(dimension), table.concat(known, ", ")))
end

-- `action "1.2"`: the subject with a ref or an id.
local function by_name(kind)
  return function(name)
    if type(name) ~= "string" then
      fail(("%s is called by a text: write %s \"%s\"")
        :format(kind == "measures" and "a measure" or "a subject", words[kind], tostring(name)))
    end
    local place = current.at_hand.places[kind][name]
    if place then return current.at_hand.subjects[kind][place] end
    fail(("there is no %s `%s`"):format(words[kind], name))
  end
end

-- What is told of a value: so deep, and so many parts in all.
local deepest, most_in_all = 4, 400

-- How many parts of a table are told: of a list of subjects inside another few, so that what stands
-- behind it is told as well.
local function most_parts(value, depth)
  return depth > 1 and type(value[1]) == "table" and 4 or 50
end

-- A value in words, its parts in order; `count` says how many there are, told or not.
local function told(value, depth, room)
  if type(value) == "string" then return { text = value } end
  if type(value) ~= "table" then return { word = tostring(value) } end
  local parts, count, is_list = {}, 0, value[1] ~= nil
  local most = depth < deepest and most_parts(value, depth) or 0
  for name, part in (is_list and ipairs or pairs)(value) do
    count = count + 1
    if #parts < most and room.left > 0 then
      room.left = room.left - 1
      parts[#parts + 1] = { name = not is_list and tostring(name) or nil,
        value = told(part, depth + 1, room) }
    end
  end
  return { parts = parts, count = count, is_list = is_list }
end

local function all_told(answered, ...)
  if not answered then
    local problem = ...
    return { problem = failed({ id = "" }, problem, 0) }
  end
  budget "answer"
  local values, room = {}, { left = most_in_all }
  for place = 1, select("#", ...) do values[place] = told((select(place, ...)), 1, room) end
  return { values = values }
end

-- Runs a function that a person wrote, with the plan's subjects to name, and tells what it returns.
function driver.try(input)
  current = { at_hand = input, ratings = {}, ends = {} }
  for kind, word in pairs(words) do
    global(word, by_name(kind))
    global(kind, input.subjects[kind])
  end
  global("plan", input.plan)
  budget "expression"
  return all_told(protected(run(input.module)))
end

return driver
