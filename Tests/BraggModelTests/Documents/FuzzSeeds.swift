@testable import BraggModel

/// Documents to be mutated: small ones that use every field, and those of the example.
enum FuzzSeeds {
  static let plan = """
    {"format": "bragg-plan/1", "council": {"id": "own", "name": "Größenshire"}, "title": "Plan",
     "rules": "own", "start": "2023-09-01", "own field": [1, 2.50, {"deep": null}],
     "areas": [{"ref": "1", "title": "Practice", "kind": "theme", "owner": "Director"},
       {"ref": "1a", "parent": "1"}],
     "actions": [
      {"ref": "1.1", "title": "Train \\u00e9", "area": "1a", "leads": ["DMT"], "start": "Sep 23",
       "due": "31st December 2019", "status": "in_progress", "percent_complete": 40.5,
       "milestones": [{"title": "Draft", "due": "End January 2020", "done": "2020-01-30"},
         {"due": "Every Q", "done": false}],
       "measures": ["CIN8", {"id": "CIN9", "values": [61.0, 66.5]}], "criteria": {"funded": true},
       "evidence": [{"on": "2024-01-05", "kind": "audit", "finding": "mixed", "note": "x"}],
       "sources": ["FV2"], "updated": "2024-01-30", "commentary": "on the way",
       "overrides": [{"dimension": "action", "rating": "red", "by": "Board", "why": "w",
         "on": "2024-01-01", "until": "2024-03-31"}], "ratings": {"action": {"level": "green"}}},
      {"ref": "1.2", "due": "Ongoing"}
     ],
     "risks": [{"ref": "R1", "title": "Money", "likelihood": 3, "impact": 4, "target_likelihood": 1,
       "target_impact": 2, "actions": ["1.1", "1.2"]}]}
    """

  static let performance = """
    {"format": "bragg-performance/1", "as_of": "2024-01-31", "measures": [
      {"id": "CIN8", "title": "Visits", "unit": "%", "polarity": "higher", "source": "Scorecard",
       "baseline": 48.2, "target": "95%", "tolerance": {"percent": 10, "points": 5}, "floor": 80,
       "targets": [{"period": "2022/23", "value": "Fewer than 85"},
         {"period": "2023/24 Q1", "value": {"min": 80, "max": 90}}, {"period": "2023"}],
       "benchmarks": {"england": 88.5, "statistical_neighbours": null},
       "observations": [
         {"period": "2023-09", "value": 61.0, "numerator": 61, "denominator": 100},
         {"period": "2023-10-31", "value": -6.65e1, "state": "provisional"},
         {"period": "2022/23 Q4", "state": "suppressed"}]},
      {"id": "CIN9", "polarity": "band", "target": {"baseline_plus": 800}, "tolerance": 5},
      {"id": "CIN10", "target": {"benchmark": "england", "is": "above"}, "values": [1, 2]}
    ]}
    """

  static let results = """
    {"format": "bragg-results/1", "engine": "bragg 0.1.0", "as_of": "2023-12-31",
     "rule_set": {"id": "own", "version": "1", "title": "Own", "source": "s", "sha256": "0",
       "parameters": {"slip_days": 30, "strict": true, "word": "x"}, "set": ["slip_days"]},
     "inputs": [{"path": "plan.json", "sha256": "0"}],
     "scale": [{"id": "red", "label": "Red", "letter": "R", "meaning": "late", "rank": 0}],
     "actions": [{"ref": "1.1", "title": "Train", "ratings": {
       "action": {"level": "red", "state": "rated", "clause": "late", "meaning": "late",
         "reason": "30 days late", "facts": [{"path": "due", "value": "2023-12-01"},
           {"path": "done", "value": false}, {"path": "n", "value": null}], "previous": "red",
         "travel": "same", "obligations": [{"name": "path_to_green", "met": false}]},
       "impact": {"level": null, "state": "error", "reason": "r", "facts": [], "place": "a:1"}}}],
     "measures": [], "risks": [], "areas": [], "plan": {"ref": "plan", "ratings": {}},
     "breaches": [{"threshold": "late", "subject": "CIN8", "severity": "high", "limit": "95",
       "value": "61", "period": "2023-09", "since": "2023-12-31", "meaning": "m", "message": "m",
       "facts": []}],
     "counts": {"actions": {"action": {"red": 1}}},
     "issues": [{"place": "plan.json:1", "message": "m", "help": "h"}]}
    """

  /// A file of the example.
  static func example(_ name: String) throws -> [UInt8] {
    let folders = #filePath.split(separator: "/").dropLast(4)
    let path = "/\(folders.joined(separator: "/"))/Examples/tameside/\(name)"
    return try FileSnapshot.read(path).bytes
  }
}
