/// A results file of an earlier day, with no more in it than later assessments read.
struct PastResults {
  let asOf: String
  /// The level of action 1.1 in each dimension.
  var levels: [String: String] = [:]
  /// Thresholds that action 1.1 crossed.
  var breaches: [String] = []

  var text: String {
    let ratings = levels.sorted { $0.key < $1.key }.map { dimension, level in
      #""\#(dimension)": {"level": "\#(level)", "state": "rated", "reason": "", "facts": []}"#
    }
    let crossed = breaches.map { id in
      """
      {"threshold": "\(id)", "subject": "1.1", "severity": "high", "since": "\(asOf)", \
      "meaning": "", "message": "", "facts": []}
      """
    }
    return """
      {"format": "bragg-results/1", "engine": "bragg", "rule_set": {"id": "exampleshire",
       "version": "1", "title": "", "sha256": "0", "parameters": {}}, "inputs": [],
       "as_of": "\(asOf)", "scale": [], "measures": [], "risks": [], "areas": [],
       "actions": [{"ref": "1.1", "title": "", "ratings": {\(ratings.joined(separator: ", "))}}],
       "breaches": [\(crossed.joined(separator: ", "))], "counts": {}, "issues": []}
      """
  }
}
