import BraggModel
import BraggRules

/// The calendar as a document (`bragg-forecast/1`).
struct ForecastJSON {
  let report: ForecastReport

  var json: JSONText {
    let forecast = report.forecast
    return .object(
      ([
        ("format", .string("bragg-forecast/1")),
        ("engine", .string(ResultsText.engine)),
        ("premise", .string(report.premise)),
        ("as_of", day(forecast.asOf)),
        ("until", day(forecast.until)),
        (
          "rule_sets",
          .array(
            forecast.schedule.spells.map { spell in
              .object([
                ("from", day(max(spell.from, forecast.asOf))), ("id", .string(spell.rules.id)),
                ("version", .string(spell.rules.version)), ("sha256", .string(spell.rules.sha256)),
              ])
            })
        ),
        ("set", .object(forecast.parameters.filter(\.isSet).map { ($0.name, value($0.value)) })),
      ] + (forecast.trends == nil ? [] : [("trend", trend)]) + [
        ("changes", .array(report.changes.map { change($0, hasReason: true) })),
        ("on", .array(report.boardDays.map(board))),
      ]) as [(String, JSONText)])
  }

  private func change(_ change: Forecast.Change, hasReason: Bool) -> JSONText {
    var members: [(String, JSONText)] = hasReason ? [("date", day(change.date))] : []
    members += [
      ("kind", .string(change.kind.rawValue)), ("ref", .string(change.ref)),
      ("title", .string(change.title)),
      (change.changing.isBreach ? "threshold" : "dimension", .string(change.changing.name)),
      ("from", standing(change.from)), ("to", standing(change.to)),
    ]
    if change.isByTrend { members.append(("on_trend", .bool(true))) }
    guard hasReason else { return .object(members) }
    if !change.changing.isBreach, let clause = change.clause {
      members.append(("clause", .string(clause)))
    }
    return .object(members + [("reason", .string(change.reason))])
  }

  private func standing(_ standing: Forecast.Standing) -> JSONText {
    switch standing {
    case .level(let id): .object([("state", .string("rated")), ("level", .string(id))])
    case .unrated: .object([("state", .string("unrated"))])
    case .error: .object([("state", .string("error"))])
    case .absent: .object([("state", .string("absent"))])
    case .crossed: .object([("state", .string("crossed"))])
    case .clear: .object([("state", .string("clear"))])
    }
  }

  private func board(on date: Day) -> JSONText {
    .object([
      ("date", day(date)),
      (
        "counts",
        .array(
          LevelShift.all(report, on: date).map { shift in
            .object([
              ("kind", .string(shift.kind.rawValue)), ("dimension", .string(shift.dimension)),
              ("now", .object(shift.entries.map { ($0.name, .integer(Int64($0.before))) })),
              ("then", .object(shift.entries.map { ($0.name, .integer(Int64($0.after))) })),
            ])
          })
      ),
      ("changes", .array(report.difference(on: date).map { change($0, hasReason: false) })),
    ])
  }

  private var trend: JSONText {
    .object([
      (
        "continued",
        .array(
          report.continued.map { measure, line in
            .object(
              [("measure", .string(measure.id)), ("title", .string(measure.title))]
                + (measure.unit.map { [("unit", .string($0))] } ?? []) + [
                  ("figures_used", .integer(Int64(line.count))), ("rise", .number(line.rise)),
                  ("rhythm", .string(line.rhythm)), ("last", figure(line.last)),
                  ("made_up", .array(line.figures.map(figure))),
                ])
          })
      ),
      (
        "held",
        .array(
          report.held.flatMap { why, ids in
            ids.map { JSONText.object([("measure", .string($0)), ("why", .string(why))]) }
          })
      ),
      ("only_when_held", .integer(Int64(report.forecast.heldOnly))),
    ])
  }

  private func figure(_ figure: MeasureTrend.Figure) -> JSONText {
    .object([("period", .string(figure.period)), ("value", .number(figure.value))])
  }

  private func day(_ day: Day) -> JSONText { .string(day.description) }

  private func value(_ value: Parameter.Value) -> JSONText {
    switch value {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    }
  }
}
