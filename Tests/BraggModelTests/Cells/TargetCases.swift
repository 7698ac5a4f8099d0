import BraggModel
import Testing

/// One target cell and what it must mean; nil is a cell that sets no target.
struct TargetExample: CustomTestStringConvertible {
  let text: String
  let aim: Target.Aim?
  let unit: String?
  let source: String

  init(_ text: String, _ aim: Target.Aim?, unit: String? = nil, from source: String = "ours") {
    self.text = text
    self.aim = aim
    self.unit = unit
    self.source = source
  }

  var testDescription: String { "\(source): \(text)" }
}

enum TargetCases {
  /// The cells of Measures that Matter: baselines, and the targets of four quarters.
  static let herefordshire = [
    TargetExample("TBD", .toBeDecided, from: "Herefordshire"),
    TargetExample("TBD%", .toBeDecided, from: "Herefordshire"),
    TargetExample("%TBD", .toBeDecided, from: "Herefordshire"),
    TargetExample("24", .value(24), from: "Herefordshire"),
    TargetExample("22", .value(22), from: "Herefordshire"),
    TargetExample("20", .value(20), from: "Herefordshire"),
    TargetExample("18", .value(18), from: "Herefordshire"),
    TargetExample("<20", .limit(.below, 20), from: "Herefordshire"),
    TargetExample("<15", .limit(.below, 15), from: "Herefordshire"),
    TargetExample("0", .value(0), from: "Herefordshire"),
    TargetExample("60%", .value(60), unit: "%", from: "Herefordshire"),
    TargetExample("70%", .value(70), unit: "%", from: "Herefordshire"),
    TargetExample("80%", .value(80), unit: "%", from: "Herefordshire"),
    TargetExample("85%", .value(85), unit: "%", from: "Herefordshire"),
    TargetExample("95%", .value(95), unit: "%", from: "Herefordshire"),
    TargetExample("58% (CEO Audit)", .value(58), unit: "%", from: "Herefordshire"),
    TargetExample("53.7% (March 2022)", .value(53.7), unit: "%", from: "Herefordshire"),
    TargetExample("", nil, from: "Herefordshire"),
    // The targets within its milestones, and in two other plans' measures.
    TargetExample("75%", .value(75), unit: "%", from: "Herefordshire"),
    TargetExample("100%", .value(100), unit: "%", from: "Herefordshire"),
    TargetExample("Fewer than 10%", .limit(.below, 10), unit: "%", from: "Herefordshire"),
    TargetExample("not less than 85%", .limit(.atLeast, 85), unit: "%", from: "Herefordshire"),
    TargetExample("at least 85%", .limit(.atLeast, 85), unit: "%", from: "Herefordshire"),
    TargetExample("at least 70%", .limit(.atLeast, 70), unit: "%", from: "Herefordshire"),
    TargetExample("At least 50%", .limit(.atLeast, 50), unit: "%", from: "Herefordshire"),
    TargetExample("At least 75%", .limit(.atLeast, 75), unit: "%", from: "Herefordshire"),
    TargetExample("over 55%", .limit(.above, 55), unit: "%", from: "Tameside"),
    TargetExample("under 45 working days", .limit(.below, 45), from: "Tameside"),
    TargetExample("more than 12 cases", .limit(.above, 12), from: "Worcestershire"),
    TargetExample("less than 3 years", .limit(.below, 3), from: "Worcestershire"),
  ]

  static let values = [
    TargetExample(" 95 % ", .value(95), unit: "%"),
    TargetExample("95 per cent", .value(95), unit: "%"),
    TargetExample("95.", .value(95)),
    TargetExample("0.5", .value(0.5)),
    TargetExample("-5", .value(-5)),
    TargetExample("\u{2212}5%", .value(-5), unit: "%"),
    TargetExample("1,200", .value(1200)),
    TargetExample("\u{A3}1,200", .value(1200), unit: "£"),
    TargetExample("£1,234,567.89", .value(1_234_567.89), unit: "£"),
    TargetExample("20 working days", .value(20)),
    TargetExample("85 per 10,000 children", .value(85)),
    TargetExample("12 per month", .value(12)),
    TargetExample("baseline + 800", .baselinePlus(800)),
    TargetExample("Baseline plus £800", .baselinePlus(800), unit: "£"),
    TargetExample("TBC", .toBeDecided),
    TargetExample("To be agreed", .toBeDecided),
    TargetExample("N/A", nil),
    TargetExample("\u{2013}", nil),
    TargetExample("none", nil),
    TargetExample("No target", nil),
    TargetExample(" \u{A0}", nil),
  ]

  static let limits = [
    TargetExample("< 20", .limit(.below, 20)),
    TargetExample("<=20", .limit(.atMost, 20)),
    TargetExample("\u{2264} 20", .limit(.atMost, 20)),
    TargetExample(">95%", .limit(.above, 95), unit: "%"),
    TargetExample(">= 95%", .limit(.atLeast, 95), unit: "%"),
    TargetExample("\u{2265}95%", .limit(.atLeast, 95), unit: "%"),
    TargetExample("Fewer than 85", .limit(.below, 85)),
    TargetExample("LESS  THAN 85", .limit(.below, 85)),
    TargetExample("More than 85", .limit(.above, 85)),
    TargetExample("Greater than £1,200", .limit(.above, 1200), unit: "£"),
    TargetExample("At least 95%", .limit(.atLeast, 95), unit: "%"),
    TargetExample("No more than 5", .limit(.atMost, 5)),
    TargetExample("No fewer than 5", .limit(.atLeast, 5)),
    TargetExample("At most 5", .limit(.atMost, 5)),
    TargetExample("Up to 5", .limit(.atMost, 5)),
    TargetExample("Below 5", .limit(.below, 5)),
    TargetExample("95%+", .limit(.atLeast, 95), unit: "%"),
    TargetExample("95% or more", .limit(.atLeast, 95), unit: "%"),
    TargetExample("20 days or fewer", .limit(.atMost, 20)),
    TargetExample("20 or less", .limit(.atMost, 20)),
  ]

  static let bands = [
    TargetExample("80-90%", .band(min: 80, max: 90), unit: "%"),
    TargetExample("80% \u{2013} 90%", .band(min: 80, max: 90), unit: "%"),
    TargetExample("80 to 90", .band(min: 80, max: 90)),
    TargetExample("Between 80 and 90", .band(min: 80, max: 90)),
    TargetExample("-5 to 5", .band(min: -5, max: 5)),
    TargetExample("80-80", .band(min: 80, max: 80)),
    TargetExample("15-20 days", .band(min: 15, max: 20)),
  ]

  /// Nothing here may become a number.
  static let unreadable = [
    "90-80", "£80-90%", "80 and 90", "between 80 to 90", "80-90-95", "75% by June 2022", "+800",
    "baseline + 10%", "baseline", "10% reduction", "5% above baseline", "110% of England",
    "above the England average", "1,20", "1200,000", "0,950", "1.2.3", "£", "%", "<", "< TBD 20",
    "(20)", "3/4", "£1.2m", "1e3", "20 20", "- 5", "=20", "twenty", "Improve", "95%%", "£5%",
  ]
}
