---@meta bragg

-- What a rule file can name, for an editor with Lua's language server. Nothing here runs.
--
-- A field marked "unrated without" reads as nothing where the data lacks it, and a clause that
-- needs it then leaves the rating unrated. A council with fields of its own can add them in a file
-- beside its rules:
--
--     ---@class bragg.Action
--     ---@field recovery { plan: string, by: bragg.Day }

---@alias bragg.Day string  an ISO day such as `2024-01-31`; days compare as they stand
---@alias bragg.Status "not_started" | "in_progress" | "complete" | "paused" | "cancelled"
---@alias bragg.Timescale
---| "dated"
---| "immediate"
---| "ongoing"
---| "recurring"
---| "to_be_confirmed"
---| "unreadable"
---| "none"
---@alias bragg.Finding "positive" | "mixed" | "negative"
---@alias bragg.Polarity "higher" | "lower" | "band" | "none"
---@alias bragg.State
---| "final"
---| "provisional"
---| "revised"
---| "estimated"
---| "suppressed"
---| "not_available"
---| "not_applicable"
---| "not_comparable"
---@alias bragg.Direction "improving" | "worsening" | "same"
---@alias bragg.ValueMovement "increasing" | "decreasing" | "same"
---@alias bragg.Comparison "better" | "worse" | "similar"
---@alias bragg.Edge "inside" | "outside"  whether a limit's own edge still counts as near
---@alias bragg.Group "children" | "actions" | "measures" | "risks"
---@alias bragg.Movement "rising" | "falling" | "same"

-- Globals ---------------------------------------------------------------------------------------

---The day the assessment speaks for; rules know no other clock.
---@type bragg.Day
as_of = ""

---The parameters of the rule set, as in force on the as-of date: `rules.d.lua` has their names.
---@type bragg.Params
params = {}

---A rule set: what a rule file returns.
---
---    return ruleset { id = "exampleshire", version = "2024.04", … }
---@param definition bragg.RuleSet
---@return bragg.RuleSet
function ruleset(definition) end

---A dimension that takes the worst level of other dimensions of the same subject.
---
---    overall = worst_of { "action", "impact" }
---@param dimensions string[]
---@return bragg.WorstOf
function worst_of(dimensions) end

---A dimension of an area or the plan that takes the worst level of its children in a rating.
---
---    areas = { action = worst_of_children "action" }
---@param dimension string
---@return bragg.OfChildren
function worst_of_children(dimension) end

---A dimension of an area or the plan that takes the level most of its children hold in a rating.
---
---    overall = majority_of_children("action", { tie = "better" })
---@param dimension string
---@param given? bragg.Majority
---@return bragg.OfChildren
function majority_of_children(dimension, given) end

---Changes clauses of an inherited dimension by their ids, and of each only the fields given.
---
---    actions = { action = replacing { slipped = { means = "Late by more than a month" } } }
---@param clauses table<string, table>
---@return bragg.Replacing
function replacing(clauses) end

---A part of the standard vocabulary, or a file of the rule set's own folder.
---
---    local dates = require "dates"
---@param name string
---@return any
---@overload fun(name: "dates"): bragg.Dates
---@overload fun(name: "numbers"): bragg.Numbers
---@overload fun(name: "combine"): bragg.Combine
---@overload fun(name: "bank_holidays"): bragg.BankHolidays
function require(name) end

-- Lua's own, as far as rules have it --------------------------------------------------------------

---The value, or an error where it is false or nothing.
---
---    local worth = assert(points[level], "no points for " .. level)
---@generic T
---@param value? T
---@param message? any
---@return T
function assert(value, message, ...) end

---Stops the rule, and leaves its rating in error with the message.
---
---    error("a share needs a whole that is not 0")
---@param message any
---@param level? integer
function error(message, level) end

---Goes through a list in order.
---
---    for place, milestone in ipairs(a.milestones) do … end
---@generic T
---@param list T[]
---@return fun(list: T[], place?: integer): integer, T
---@return T[] list
---@return integer start
function ipairs(list) end

---Goes through a table in an order that is always the same.
---
---    for name, is_met in pairs(a.criteria) do … end
---@generic K, V
---@param values table<K, V>
---@return fun(values: table<K, V>, key?: K): K, V
---@return table<K, V> values
---@return nil
function pairs(values) end

---The values from a place on, or with "#" how many there are.
---
---    local count = select("#", ...)
---@param place integer | "#"
---@param ... any
---@return any ...
function select(place, ...) end

---The number that a text stands for, or nothing.
---
---    tonumber("12.5")  --> 12.5
---@param value any
---@param base? integer
---@return number?
function tonumber(value, base) end

---The text of any value.
---
---    tostring(12.5)  --> "12.5"
---@param value any
---@return string
function tostring(value) end

---What a value is, in a word.
---
---    type(a.due)  --> "string"
---@param value any
---@return "nil" | "number" | "string" | "boolean" | "table" | "function"
function type(value) end

---@class stringlib
---@field byte fun(s: string, first?: integer, last?: integer): integer
---@field char fun(...: integer): string
---@field find fun(s: string, pattern: string, start?: integer, plain?: boolean): integer?, integer?, ...
---@field format fun(s: string, ...: any): string
---@field gmatch fun(s: string, pattern: string, start?: integer): fun(): string, ...
---@field gsub fun(s: string, pattern: string, by: string | table | function, n?: integer): string, integer
---@field len fun(s: string): integer
---@field lower fun(s: string): string
---@field match fun(s: string, pattern: string, start?: integer): string?, ...
---@field rep fun(s: string, n: integer, between?: string): string
---@field reverse fun(s: string): string
---@field sub fun(s: string, first: integer, last?: integer): string
---@field upper fun(s: string): string
string = {}

---@class tablelib
---@field concat fun(list: table, between?: string, first?: integer, last?: integer): string
---@field insert fun(list: table, ...: any)
---@field remove fun(list: table, place?: integer): any
---@field sort fun(list: table, comes_before?: fun(a: any, b: any): boolean)
---@field unpack fun(list: table, first?: integer, last?: integer): ...
table = {}

---@class mathlib
---@field abs fun(x: number): number
---@field acos fun(x: number): number
---@field asin fun(x: number): number
---@field atan fun(y: number, x?: number): number
---@field ceil fun(x: number): integer
---@field cos fun(x: number): number
---@field deg fun(x: number): number
---@field exp fun(x: number): number
---@field floor fun(x: number): integer
---@field fmod fun(x: number, y: number): number
---@field huge number
---@field log fun(x: number, base?: number): number
---@field max fun(x: number, ...: number): number
---@field maxinteger integer
---@field min fun(x: number, ...: number): number
---@field mininteger integer
---@field modf fun(x: number): number, number
---@field pi number
---@field rad fun(x: number): number
---@field sin fun(x: number): number
---@field sqrt fun(x: number): number
---@field tan fun(x: number): number
---@field tointeger fun(x: any): integer?
---@field type fun(x: any): "integer" | "float" | nil
---@field ult fun(m: integer, n: integer): boolean
math = {}

-- The rule set ----------------------------------------------------------------------------------

---@class bragg.RuleSet
---@field id string
---@field version string
---@field title string
---@field source string  the document that publishes the key
---@field extends? string  the id of the rule set it inherits, to replace by name
---@field in_force? { from?: bragg.Day, to?: bragg.Day }
---@field scale bragg.Level[]  best first
---@field fields? table<string, table<string, string>>  the council's own, by kind: `milestones`, too
---@field changeable? bragg.Changeable  what people can still change: for the ways of `bragg explain --path-to`
---@field parameters? table<string, bragg.Parameter>
---@field actions? table<string, bragg.ActionClause[] | bragg.Combined>  by dimension
---@field measures? table<string, bragg.MeasureClause[] | bragg.Combined>  by dimension
---@field risks? table<string, bragg.RiskClause[] | bragg.Combined>  by dimension
---@field areas? table<string, bragg.AreaClause[] | bragg.Combined>  by dimension
---@field plan? table<string, bragg.PlanClause[] | bragg.Combined>  by dimension
---@field cases? table<string, bragg.CaseClause[] | bragg.WorstOf | bragg.Replacing>  by dimension
---@field thresholds? bragg.Threshold[]
---@field scales? table<bragg.Kind, table<string, bragg.Level[]>>  by kind and dimension: levels of its own, best first
---@field travel? bragg.OwnTravel  by kind and dimension: how a rating moved, where comparing levels will not do

---Fields by their names, such as "status" or "milestones.done"; without it, the usual ones.
---@class bragg.Changeable
---@field actions? string[]
---@field measures? string[]  "observations" is the next figure
---@field risks? string[]
---@field cases? string[]

---@alias bragg.Kind "actions" | "measures" | "risks" | "areas" | "plan" | "cases"
---@alias bragg.Travel "better" | "same" | "worse" | "new"

---@class bragg.OwnTravel
---@field actions? table<string, fun(a: bragg.Action): (bragg.Travel | false | nil), string?>
---@field measures? table<string, fun(m: bragg.Measure): (bragg.Travel | false | nil), string?>
---@field risks? table<string, fun(r: bragg.Risk): (bragg.Travel | false | nil), string?>
---@field areas? table<string, fun(a: bragg.Area): (bragg.Travel | false | nil), string?>
---@field plan? table<string, fun(p: bragg.Plan): (bragg.Travel | false | nil), string?>
---@field cases? table<string, fun(c: bragg.Case): (bragg.Travel | false | nil), string?>

---@class bragg.Level
---@field id string
---@field label string  the word a reader sees
---@field letter string  a letter or two
---@field meaning string  what the council says it means
---@field ranked? boolean  false where the level is no better or worse than others

---@class bragg.Parameter
---@field value? number | string | boolean
---@field values? table<bragg.Day, number | string | boolean>  by the first day in force
---@field unit? string
---@field why? string

---@class bragg.WorstOf
---@field combine "worst_of"
---@field of string[]

---@class bragg.OfChildren
---@field combine "worst_of_children" | "majority_of_children"
---@field of string
---@field given? bragg.Majority

---@class bragg.Replacing
---@field replace table<string, table>

---@alias bragg.Combined bragg.WorstOf | bragg.OfChildren | bragg.Replacing

---@class bragg.Clause
---@field id string
---@field rating bragg.LevelId | "unrated"  the level it gives
---@field means string  the line of the key, in words a reader sees
---@field otherwise? true | fun(subject: any): string?  holds for all left; a function says why
---@field requires? string[]  what a subject with this rating must have

---@class bragg.ActionClause: bragg.Clause
---@field when? fun(a: bragg.Action): boolean?, string?  whether it holds, and the reason

---@class bragg.MeasureClause: bragg.Clause
---@field when? fun(m: bragg.Measure): boolean?, string?  whether it holds, and the reason

---@class bragg.RiskClause: bragg.Clause
---@field when? fun(r: bragg.Risk): boolean?, string?  whether it holds, and the reason

---@class bragg.AreaClause: bragg.Clause
---@field when? fun(a: bragg.Area): boolean?, string?  whether it holds, and the reason

---@class bragg.PlanClause: bragg.Clause
---@field when? fun(p: bragg.Plan): boolean?, string?  whether it holds, and the reason

---@class bragg.CaseClause: bragg.Clause
---@field when? fun(c: bragg.Case): boolean?, string?  whether it holds, and the reason

---@class bragg.Threshold
---@field id string
---@field of "actions" | "measures" | "risks" | "areas" | "plan" | "cases"
---@field where? table<string, any> | fun(subject: any): boolean  fields and values, or a test
---@field severity "high" | "medium" | "low"
---@field means string
---@field when fun(subject: any): boolean?, (string | bragg.BreachDetails)?

---@class bragg.BreachDetails
---@field message? string
---@field value? any
---@field limit? any
---@field period? string
---@field since? bragg.Day

-- What every subject has ------------------------------------------------------------------------

---@class bragg.Subject
---@field previous table<string, bragg.LevelId>  the level before, by dimension
local Subject = {}

---Whether the data has the field.
---
---    a:has "due" and a.due < as_of
---@param field string
---@return boolean
function Subject:has(field) end

---The level decided for another dimension of the same subject; unrated where that one is.
---
---    a:level "action" == "red"
---@param dimension string
---@return bragg.LevelId
function Subject:level(dimension) end

---Whether another dimension of the same subject has a level; one that is unrated has none.
---
---    not a:is_rated("action", "red")
---@param dimension string
---@param level bragg.LevelId
---@return boolean
function Subject:is_rated(dimension, level) end

---Why another dimension of the same subject has its level, or none.
---
---    return a:is_rated("action", "red"), a:reason_of "action"
---@param dimension string
---@return string?
function Subject:reason_of(dimension) end

---The value of a field; unrated without it, naming the field.
---
---    a:need "variance" > 0
---@param field string
---@return any
function Subject:need(field) end

---Days from the day in a field to the as-of date; negative while it lies ahead.
---
---    c:days_since "last_visit" > 28
---@param field string
---@return integer  days
function Subject:days_since(field) end

---Working days after the day in a field, up to and including the as-of date.
---
---    c:working_days_since "referred" > 45
---@param field string
---@return integer  working days
function Subject:working_days_since(field) end

---Days from the day in one field to the day in another; negative when the second is earlier.
---
---    c:days_between("opened", "closed") <= 90
---@param first string
---@param second string
---@return integer  days
function Subject:days_between(first, second) end

---Working days after the day in one field, up to and including the day in another.
---
---    c:working_days_between("strategy_discussion", "conference") <= 15
---@param first string
---@param second string
---@return integer  working days
function Subject:working_days_between(first, second) end

-- Actions ---------------------------------------------------------------------------------------

---@class bragg.Milestone
---@field title string
---@field due bragg.Day  unrated without
---@field due_as_written string
---@field done boolean  as of the as-of date
---@field done_on bragg.Day  unrated without

---@class bragg.Undated
---@field skip_undated? boolean  whether milestones without a due date are left out

---@class bragg.Evidence
---@field on bragg.Day  unrated without
---@field kind string  such as `audit`, `survey`, `feedback`, `inspection`
---@field finding bragg.Finding
---@field note string

---@class bragg.EvidenceFilter
---@field finding? bragg.Finding
---@field kind? string
---@field within_days? number  no older than so many days

---A focus window that the as-of date is in; of several, the plan's first.
---@class bragg.Focus
---@field title string
---@field from bragg.Day  the first day
---@field to bragg.Day  the last day

---What an action and a case record have and can do alike.
---@class bragg.Work: bragg.Subject
---@field ref string
---@field title string
---@field status bragg.Status
---@field percent_complete number  unrated without
---@field start bragg.Day  unrated without
---@field due bragg.Day  unrated without
---@field start_as_written string
---@field due_as_written string
---@field timescale bragg.Timescale
---@field recurrence { count: integer, unit: "days" | "months" }  of a recurring action, if it says
---@field milestones bragg.Milestone[]
---@field measures bragg.Measure[]
---@field criteria table<string, boolean>
---@field evidence bragg.Evidence[]
---@field updated bragg.Day  unrated without
local Work = {}

---@class bragg.Action: bragg.Work
---@field area string  the ref of its area
---@field leads string[]
---@field sources string[]
---@field commentary string
---@field focus bragg.Focus  the focus window it is in; absent in none, so ask `a:has "focus"` first

---Days since the due day; 0 up to and on it, and once complete. Unrated without a due date.
---
---    a:days_overdue() > params.slip_days
---@return integer  days
function Work:days_overdue() end

---Working days since the due day; otherwise as `days_overdue`.
---
---    a:working_days_overdue() >= 10
---@return integer  working days
function Work:working_days_overdue() end

---Whether the due day has passed without the action being complete. Unrated without a due date.
---
---    when = function(a) return a:is_overdue() end
---@return boolean
function Work:is_overdue() end

---Days from the as-of date to the due day; negative after it. Unrated without a due date.
---
---    a:days_until_due() <= 30
---@return integer  days
function Work:days_until_due() end

---Whether the due day still lies ahead. Unrated without a due date.
---
---    { rating = "grey", when = function(a) return a:not_due_yet() end }
---@return boolean
function Work:not_due_yet() end

---Days since the action was last updated. Unrated where it never was.
---
---    a:days_since_update() > 35
---@return integer  days
function Work:days_since_update() end

---The per cent complete an action would have at an even pace from start to due.
---
---    a.percent_complete < 0.9 * a:expected_percent()
---@return number  per cent
function Work:expected_percent() end

---What is done in per cent of what is expected by now; unrated while nothing is, unless told.
---
---    a:progress_ratio { at_start = 100 } < 90
---@param given? { at_start?: number }
---@return number  per cent
function Work:progress_ratio(given) end

---How often an action recurs, as its due cell says. Unrated where it names no interval.
---
---    local count, unit = a:recurs_every()  --> 3, "months" for `Every Q`
---@return integer count
---@return "days" | "months" unit
function Work:recurs_every() end

---The day by which an action that recurs has to be updated again.
---
---    "to be updated by " .. dates.in_words(a:update_due())
---@return bragg.Day
function Work:update_due() end

---Whether the last update of an action that recurs is older than one interval.
---
---    a.timescale == "recurring" and a:is_update_overdue()
---@return boolean
function Work:is_update_overdue() end

---How many milestones are done.
---
---    a:milestones_done() >= 2
---@return integer
function Work:milestones_done() end

---How many milestones are due by now, the as-of day included, done or not.
---
---    a:milestones_done() >= a:milestones_due()
---@param given? bragg.Undated
---@return integer
function Work:milestones_due(given) end

---How many milestones are past their due day and not done.
---
---    a:milestones_missed { skip_undated = true } > 0
---@param given? bragg.Undated
---@return integer
function Work:milestones_missed(given) end

---How long the longest-missed milestone has been past its due day; 0 where none is missed.
---
---    a:longest_milestone_delay() > params.slip_days
---@param given? bragg.Undated
---@return integer  days
function Work:longest_milestone_delay(given) end

---The milestone to be done next, late or not. Unrated where none is left.
---
---    a:share_of_milestones_done() < 100 and a:next_milestone().due < as_of
---@param given? bragg.Undated
---@return bragg.Milestone
function Work:next_milestone(given) end

---The share of the milestones that are done. Unrated where there are none.
---
---    a:share_of_milestones_done() >= 75
---@return number  per cent
function Work:share_of_milestones_done() end

---Whether the criterion of this name is met. Unrated where it is not recorded.
---
---    a:criterion "approved"
---@param name string
---@return boolean
function Work:criterion(name) end

---How many of the action's criteria are met.
---
---    a:criteria_met() >= 3
---@return integer
function Work:criteria_met() end

---How many of the action's criteria are recorded as not met.
---
---    a:criteria_missing() == 0
---@return integer
function Work:criteria_missing() end

---The names of the criteria that are met, in alphabetical order.
---
---    table.concat(a:criteria_met_names(), ", ")
---@return string[]
function Work:criteria_met_names() end

---The names of the criteria recorded as not met, in alphabetical order.
---
---    "still to do: " .. table.concat(a:criteria_missing_names(), ", ")
---@return string[]
function Work:criteria_missing_names() end

---How many criteria are met, how many are not, and whether the decisive one is (of several, all).
---
---    local met, missing, in_scope = a:criteria_verdict { decisive = "clear_scope" }
---    return not in_scope or missing >= 2
---@param given { decisive: string | string[] }
---@return integer met
---@return integer missing
---@return boolean decisive_met
function Work:criteria_verdict(given) end

---How many pieces of evidence there are, of all or of those asked for.
---
---    a:evidence_count { finding = "positive", within_days = 90 } >= 2
---@param given? bragg.EvidenceFilter
---@return integer
function Work:evidence_count(given) end

---The latest piece of evidence, of all or of those asked for. Unrated where there is none.
---
---    a:evidence_count() > 0 and a:latest_evidence().finding == "negative"
---@param given? bragg.EvidenceFilter
---@return bragg.Evidence
function Work:latest_evidence(given) end

---The action's measure of an id; unrated where it does not have it.
---
---    a:measure "A1":value() <= params.days
---@param id string
---@return bragg.Measure
function Work:measure(id) end

---How many of the action's measures meet their target; one without value or target does not.
---
---    a:measures_meeting_target() == #a.measures
---@return integer
function Work:measures_meeting_target() end

---How many of the action's measures miss their target; one without value or target does not.
---
---    a:measures_missing_target() > 0
---@return integer
function Work:measures_missing_target() end

---How many of the action's measures have a usable value.
---
---    a:measures_with_data() == 0
---@return integer
function Work:measures_with_data() end

-- Case records ----------------------------------------------------------------------------------

---A case record has the methods of an action. `end` is a word of Lua: write `c["end"]`, `c:has "end"`.
---A council's own fields of case records, such as a last visit, it adds to this class.
---@class bragg.Case: bragg.Work
---@field kind string  in the council's words
---@field theme string
---@field ["end"] bragg.Day  unrated without
---@field end_as_written string

-- Measures --------------------------------------------------------------------------------------

---@class bragg.Target
---@field kind "value" | "comparator" | "band" | "baseline_plus" | "benchmark"
---@field value? number
---@field comparator? "<" | "<=" | ">" | ">="
---@field min? number
---@field max? number
---@field benchmark? string
---@field is? "above" | "below" | "at_or_above" | "at_or_below"
---@field text? string  as written

---@class bragg.DatedTarget
---@field period string
---@field from bragg.Day
---@field to bragg.Day
---@field target? bragg.Target

---@class bragg.Observation
---@field period string
---@field from bragg.Day
---@field to bragg.Day
---@field value number  unrated without
---@field numerator number  unrated without
---@field denominator number  unrated without
---@field interval { low: number, high: number, percent?: number }  unrated without
---@field state bragg.State
---@field usable boolean

---@class bragg.Limits
---@field percent? number  of the target
---@field points? number  in the measure's unit
---@field floor? number | true  a value not to be worse than; `true` is the measure's own
---@field band? { min: number, max: number }
---@field edge? bragg.Edge  inside unless told

---@class bragg.Against
---@field against? "last" | "same_period_last_year" | "baseline" | "mean" | string  or a benchmark
---@field n? integer  how many earlier values the mean is of

---@class bragg.TrendOptions: bragg.Against
---@field dead_band? number  the largest change that counts as none
---@field edge? bragg.Edge  inside unless told; outside: a change of the dead band itself counts

---@class bragg.Running
---@field periods? integer  1 unless told
---@field dead_band? number  the largest change that counts as none
---@field edge? bragg.Edge  inside unless told; outside: a change of the dead band itself counts

---@class bragg.Confidence
---@field percent? 80 | 90 | 95 | 98 | 99 | 99.8 | 99.9  95 unless told
---@field per? integer  100 unless told; 10000 for a rate per 10,000

---@class bragg.Forecast
---@field periods? integer  how many after the latest usable value; 1 unless told
---@field method? "trend" | "last" | "mean"  trend unless told
---@field n? integer  how many of the latest usable values count; all unless told

---@class bragg.Path
---@field from? number  the value it starts from; the baseline unless told
---@field to? number  the value it ends at; the last target unless told
---@field start? bragg.Day  the first day of `targets` unless told
---@field finish? bragg.Day  the last day of `targets` unless told
---@field on? bragg.Day  the last day of the latest usable value's period unless told

---@class bragg.PathLimits: bragg.Path
---@field percent? number  of the value expected
---@field points? number  in the measure's unit
---@field edge? bragg.Edge  inside unless told

---@class bragg.Measure: bragg.Subject
---@field id string
---@field title string
---@field unit string
---@field polarity bragg.Polarity
---@field source string
---@field baseline number  unrated without
---@field target bragg.Target  for the periods that have none in `targets`; unrated without
---@field target_in_force bragg.Target  of the period of the as-of date; unrated without
---@field targets bragg.DatedTarget[]
---@field tolerance { percent: number, points: number }  unrated without
---@field floor number  unrated without
---@field benchmarks table<string, number>
---@field cohorts table<string, number[]>  the values of others, without the council's own
---@field observations bragg.Observation[]  oldest first
local Measure = {}

---The latest usable observation; unrated without one.
---
---    m:latest().period  --> "2024-01"
---@return bragg.Observation
function Measure:latest() end

---The latest usable value, in the measure's unit; unrated without one.
---
---    m:value() >= 90
---@return number
function Measure:value() end

---The usable value so many periods before the latest; unrated without one.
---
---    m:value() > m:value_before(1)
---@param count integer
---@return number
function Measure:value_before(count) end

---How many usable values there are; 0 where there is no data.
---
---    m:periods() >= 4
---@return integer
function Measure:periods() end

---Whether there is a usable value at all.
---
---    m:has_data() and m:met_target()
---@return boolean
function Measure:has_data() end

---The state of the latest observation, usable or not; unrated without any.
---
---    m:latest_state() == "not_comparable"
---@return bragg.State
function Measure:latest_state() end

---Whether the latest usable value is provisional; unrated without one.
---
---    m:met_target() and not m:is_provisional()
---@return boolean
function Measure:is_provisional() end

---Whether the latest observation is suppressed; unrated without any.
---
---    { rating = "grey", when = function(m) return m:is_suppressed() end }
---@return boolean
function Measure:is_suppressed() end

---Whether something holds of each of the latest usable values, so many running.
---
---    m:held_for(3, function(value) return value > params.ceiling end)
---@param periods integer
---@param holds fun(value: number, observation: bragg.Observation): boolean
---@return boolean
function Measure:held_for(periods, holds) end

---Whether there is a target for the latest usable value, or where there is none, one in force now.
---
---    m:has_target() and not m:met_target()
---@return boolean
function Measure:has_target() end

---The number the latest usable value has to reach or stay under; unrated for a band.
---
---    m:target_value()  --> 94
---@return number
function Measure:target_value() end

---Whether the latest usable value meets its target.
---
---    when = function(m) return m:met_target() end
---@return boolean
function Measure:met_target() end

---Whether the latest usable values, so many periods running, each met their target.
---
---    m:met_target_for(3)
---@param periods integer
---@return boolean
function Measure:met_target_for(periods) end

---Whether the latest usable value missed its target, or the latest `periods` each did.
---
---    m:missed_target { periods = 2 }
---@param given? { periods?: integer }
---@return boolean
function Measure:missed_target(given) end

---How far the latest usable value is from meeting its target, in the measure's unit.
---
---    m:shortfall()  --> 9.4, for 84.6 against 94
---@return number
function Measure:shortfall() end

---The shortfall in per cent of the target. Unrated where the target is 0.
---
---    m:shortfall_percent()  --> 10, for 84.6 against 94
---@return number  per cent
function Measure:shortfall_percent() end

---Whether the latest usable value is no further from its target than every limit named, or than the
---measure's own tolerance; exactly on it is within, unless its edge is outside.
---
---    m:within_tolerance { percent = 5, edge = "outside" }
---@param given? bragg.Limits
---@return boolean
function Measure:within_tolerance(given) end

---The opposite of `within_tolerance`, with the same limits.
---
---    m:beyond_tolerance { percent = 5, points = 2 }
---    m:beyond_tolerance { percent = 5, edge = "outside" }  --> 5 per cent short, or more
---@param given? bragg.Limits
---@return boolean
function Measure:beyond_tolerance(given) end

---Whether the latest usable value is no worse than the measure's own floor.
---
---    m:on_or_above_floor()
---@return boolean
function Measure:on_or_above_floor() end

---How much better the latest usable value is than another; negative where it is worse.
---
---    m:change { against = "mean", n = 4 }  --> -1.5, worse by 1.5
---@param given? bragg.Against
---@return number
function Measure:change(given) end

---Which way the measure is going.
---
---    m:trend { against = "same_period_last_year", dead_band = 1 } == "worsening"
---@param given? bragg.TrendOptions
---@return bragg.Direction
function Measure:trend(given) end

---Which way the value is going, whether or not that is better.
---
---    m:movement { against = "same_period_last_year" } == "increasing"
---@param given? bragg.TrendOptions
---@return bragg.ValueMovement
function Measure:movement(given) end

---Whether each of the latest `periods` was better than the one before.
---
---    m:improving { periods = 3 }
---@param given? bragg.Running
---@return boolean
function Measure:improving(given) end

---Whether each of the latest `periods` was worse than the one before.
---
---    m:worsening { periods = 2, dead_band = 0.5 }
---@param given? bragg.Running
---@return boolean
function Measure:worsening(given) end

---How much better the latest usable value is than a benchmark; negative where it is worse.
---
---    m:gap_to_benchmark "england" >= 0
---@param name string
---@return number
function Measure:gap_to_benchmark(name) end

---How much better each period has been than the one before, over the latest usable values, or all.
---
---    m:slope() > 0
---@param given? { periods?: integer }
---@return number  per period
function Measure:slope(given) end

---The value to be expected some periods after the latest usable one.
---
---    m:forecast { periods = 2, method = "trend", n = 6 } >= m:target_value()
---@param given? bragg.Forecast
---@return number
function Measure:forecast(given) end

---Whether a value, such as a forecast, would meet the target in force on the as-of date.
---
---    m:would_meet_target(m:forecast { periods = 2 })
---@param value number
---@return boolean
function Measure:would_meet_target(value) end

---The value the measure would have at an even pace from one value to another.
---
---    m:expected_on_path { from = 60, to = 80, start = "2023-04-01", finish = "2025-03-31" }
---@param given? bragg.Path
---@return number
function Measure:expected_on_path(given) end

---Whether the latest usable value is as good as the path expects, less a tolerance.
---
---    m:on_path { start = "2023-04-01", finish = "2025-03-31", points = 2 }
---@param given? bragg.PathLimits
---@return boolean
function Measure:on_path(given) end

---The share of a cohort that the latest usable value is better than; an equal value counts half.
---
---    m:percentile_in "neighbours" >= 50
---@param name string
---@return number  per cent
function Measure:percentile_in(name) end

---The quarter of a cohort that the latest usable value stands in, 1 the best.
---
---    m:quartile_in "neighbours" == 4
---@param name string
---@return integer  1 to 4
function Measure:quartile_in(name) end

---The low and high end of the confidence interval of the latest usable value, as the data give it or
---worked out from its counts.
---
---    local low, high = m:confidence_interval { percent = 95 }
---@param given? bragg.Confidence
---@return number low
---@return number high
function Measure:confidence_interval(given) end

---Whether a value, or the benchmark of a name, lies outside the confidence interval.
---
---    m:differs_from("england", { percent = 99.8 }) and m:gap_to_benchmark "england" < 0
---@param value number | string
---@param given? bragg.Confidence
---@return boolean
function Measure:differs_from(value, given) end

---Whether the latest usable value is better or worse than another by more than chance.
---
---    m:compared_with("england", { percent = 99.8 }) == "worse"
---@param other number | string  a number, a benchmark, `baseline`, `last`, `same_period_last_year`
---@param given? bragg.Confidence
---@return bragg.Comparison
function Measure:compared_with(other, given) end

---Whether the latest usable value was counted out of so many or more.
---
---    { rating = "grey", when = function(m) return not m:denominator_at_least(30) end }
---@param count number
---@return boolean
function Measure:denominator_at_least(count) end

-- Risks -----------------------------------------------------------------------------------------

---@class bragg.Risk: bragg.Subject
---@field ref string
---@field title string
---@field likelihood number  unrated without
---@field impact number  unrated without
---@field target_likelihood number  unrated without
---@field target_impact number  unrated without
---@field previous_likelihood number  when last reported; unrated without
---@field previous_impact number  when last reported; unrated without
---@field actions string[]  refs
local Risk = {}

---Likelihood times impact as they stand.
---
---    r:score() >= 15
---@return number
function Risk:score() end

---The score aimed at.
---
---    r:score() <= r:target_score()
---@return number
function Risk:target_score() end

---How far the score is above the one aimed at; 0 where it is not.
---
---    r:gap_to_target() > params.risk_gap
---@return number
function Risk:gap_to_target() end

---Which way the score has moved since the register was last reported.
---
---    r:score() >= 15 and r:movement() == "rising"
---@return bragg.Movement
function Risk:movement() end

---The place on the heat map, likelihood first, such as `4x3`.
---
---    r:heat_cell()  --> "4x3", likelihood 4 and impact 3
---@return string
function Risk:heat_cell() end

-- Areas and the plan ----------------------------------------------------------------------------

---@class bragg.Child
---@field ref string
---@field title string
---@field ratings table<string, bragg.LevelId>  the level, by dimension; none where unrated
---@field ranks table<string, integer>  the rank of the level, 1 the best; none where it has none
---@field figures table<string, number>  its own fields that are numbers; of a measure, its `value`

---@class bragg.RollUp
---@field rating string  the dimension to look at
---@field of? "children" | "actions" | "measures" | "risks"  those directly below, unless told

---@class bragg.LevelRollUp: bragg.RollUp
---@field level bragg.LevelId | bragg.LevelId[]  one level, or several

---@class bragg.PointsRollUp: bragg.RollUp
---@field points table<bragg.LevelId, number>  what each level is worth
---@field weight? string  the field that says how much a child counts
---@field default_weight? number  for children without it

---@class bragg.Majority
---@field tie? "worse" | "better" | "unrated"  of levels held alike; worse unless told
---@field tie_level? bragg.LevelId  the level where several are held alike
---@field unranked? boolean  whether levels without a rank count

---What has children: an area, the plan.
---@class bragg.Parent: bragg.Subject
---@field title string
---@field children bragg.Child[]  directly below: areas first, then actions
---@field actions bragg.Child[]  every action beneath, however deep
---@field measures bragg.Child[]  the measures those actions name; of the plan, all
---@field risks bragg.Child[]  the risks those actions answer; of the plan, all
local Parent = {}

---@class bragg.Area: bragg.Parent
---@field ref string
---@field parent string  the ref of the area it is in
---@field kind string
---@field owner string

---@class bragg.Plan: bragg.Parent

---How many children hold a level, or one of several, in a rating.
---
---    p:count { rating = "confidence", level = { "red", "amber-red" } } > 0
---@param given bragg.LevelRollUp
---@return integer
function Parent:count(given) end

---How many children have a ranked level in a rating.
---
---    a:rated { rating = "action" } >= 3
---@param given bragg.RollUp
---@return integer
function Parent:rated(given) end

---How many children have no level at all in a rating.
---
---    p:unrated { rating = "impact", of = "actions" } == 0
---@param given bragg.RollUp
---@return integer
function Parent:unrated(given) end

---What per cent of the ranked children hold a level, or one of several. Unrated where none is ranked.
---
---    a:share { rating = "action", level = "green" } >= 80
---@param given bragg.LevelRollUp
---@return number  per cent
function Parent:share(given) end

---The average of points that levels are worth. Unrated where no child has a level with points.
---
---    p:points { rating = "light", points = worth, weight = "weight", default_weight = 3 }
---@param given bragg.PointsRollUp
---@return number
function Parent:points(given) end

---The sum of a figure of the actions beneath, or of measures, whose latest value is `value`; unrated
---where one of them lacks it.
---
---    p:sum("overspend", { of = "measures" })
---@param field string
---@param given? { of?: bragg.Group }
---@return number
function Parent:sum(field, given) end

---The worst level among the children, and why. Unrated where none is rated.
---
---    (p:worst "action") == "red"
---@param rating string
---@return bragg.LevelId level
---@return string reason
function Parent:worst(rating) end

---The level that most of the ranked children hold, and why; of two held alike, the worse unless told.
---
---    local level = p:majority("action", { tie_level = "amber", unranked = true })
---@param rating string
---@param given? bragg.Majority
---@return bragg.LevelId level
---@return string reason
function Parent:majority(rating, given) end

-- What `require` gives --------------------------------------------------------------------------

---@class bragg.Dates
---@field day_number fun(day: bragg.Day): integer  days since 1 January 1970
---@field from_day_number fun(number: integer): bragg.Day
---@field days_between fun(first: bragg.Day, second: bragg.Day): integer
---@field add_days fun(day: bragg.Day, count: integer): bragg.Day
---@field weekday fun(day: bragg.Day): integer  1 is Monday
---@field in_words fun(day: bragg.Day): string  such as `29 February 2024`
---@field month_end fun(day: bragg.Day): bragg.Day
---@field add_months fun(day: bragg.Day, count: integer): bragg.Day
---@field months_between fun(first: bragg.Day, second: bragg.Day): integer  whole months
---@field is_working_day fun(day: bragg.Day): boolean
---@field working_days_between fun(first: bragg.Day, second: bragg.Day): integer  first excluded
---@field add_working_days fun(day: bragg.Day, count: integer): bragg.Day

---@class bragg.Numbers
---@field clean fun(x: number): number  without binary dust
---@field difference fun(a: number, b: number): number  a less b
---@field sum fun(a: number, b: number): number
---@field same fun(a: number, b: number): boolean
---@field at_least fun(a: number, b: number): boolean
---@field at_most fun(a: number, b: number): boolean
---@field more_than fun(a: number, b: number): boolean
---@field less_than fun(a: number, b: number): boolean
---@field beside fun(x: number, limit: number): number  rounded, but never to a limit it is not
---@field round fun(x: number, places?: integer): number  a half goes away from zero
---@field percent_of fun(n: number, d: number): number  what per cent n is of d

---@class bragg.Combine
---@field count_true fun(...: boolean): integer
---@field share fun(...: boolean): number  per cent
---@field all_true fun(...: boolean): boolean
---@field any_true fun(...: boolean): boolean
---@field majority fun(...: boolean): boolean  more than half

---@class bragg.BankHolidays
---@field from bragg.Day  the first day known
---@field to bragg.Day  the last day known
---@field includes fun(day: bragg.Day): boolean
---@field count fun(first: bragg.Day, last: bragg.Day): integer  after the first, up to the last
