/// How the white space of a JSON text is set.
struct JSONStyle: Sendable {
  /// What a level is indented by.
  var indent: String
  /// What the first line is already indented by.
  var margin = ""
  var lineBreak = "\n"
  var colon = ": "
  var comma = ", "
  /// Whether a list or an object may take several lines.
  var breaksLines = true
  /// How long a line may be for a list or an object of plain values to stay on it.
  var width = 100

  static let compact = JSONStyle(indent: "", colon: ":", comma: ",", breaksLines: false)
}
