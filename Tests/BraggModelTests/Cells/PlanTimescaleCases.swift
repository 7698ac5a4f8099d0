/// Every distinct timescale text of five published plans, by the plan it comes from.
enum PlanTimescaleCases {
  static let all = tameside + stockton + herefordshire + torbay + worcestershire

  /// Start and end cells; many are blank.
  static let tameside = [
    TimescaleExample("Aug 23", .days("2023-08-01", "2023-08-31"), from: "Tameside"),
    TimescaleExample("Sep 23", .days("2023-09-01", "2023-09-30"), from: "Tameside"),
    TimescaleExample("Oct 23", .days("2023-10-01", "2023-10-31"), from: "Tameside"),
    TimescaleExample("Nov 23", .days("2023-11-01", "2023-11-30"), from: "Tameside"),
    TimescaleExample("Dec 23", .days("2023-12-01", "2023-12-31"), from: "Tameside"),
    TimescaleExample("Feb 24", .days("2024-02-01", "2024-02-29"), from: "Tameside"),
    TimescaleExample("Mar 24", .days("2024-03-01", "2024-03-31"), from: "Tameside"),
    TimescaleExample("Apr 24", .days("2024-04-01", "2024-04-30"), from: "Tameside"),
    TimescaleExample("Jun 24", .days("2024-06-01", "2024-06-30"), from: "Tameside"),
    TimescaleExample("Sep 24", .days("2024-09-01", "2024-09-30"), from: "Tameside"),
    TimescaleExample("Oct 24", .days("2024-10-01", "2024-10-31"), from: "Tameside"),
    TimescaleExample("Nov 24", .days("2024-11-01", "2024-11-30"), from: "Tameside"),
    TimescaleExample("Dec 25", .days("2025-12-01", "2025-12-31"), from: "Tameside"),
    TimescaleExample("", .none, from: "Tameside"),
  ]

  /// Timescale cells, several of which hold the dates of several actions.
  static let stockton = [
    TimescaleExample("May 23", .days("2023-05-01", "2023-05-31"), from: "Stockton"),
    TimescaleExample("Jun 23", .days("2023-06-01", "2023-06-30"), from: "Stockton"),
    TimescaleExample("Jul 23", .days("2023-07-01", "2023-07-31"), from: "Stockton"),
    TimescaleExample("July 23", .days("2023-07-01", "2023-07-31"), from: "Stockton"),
    TimescaleExample("Aug 23", .days("2023-08-01", "2023-08-31"), from: "Stockton"),
    TimescaleExample("Sep 23", .days("2023-09-01", "2023-09-30"), from: "Stockton"),
    TimescaleExample("Nov 23", .days("2023-11-01", "2023-11-30"), from: "Stockton"),
    TimescaleExample("Ongoing", .ongoing(nil), from: "Stockton"),
    TimescaleExample("Every Q", .recurring(nil), from: "Stockton"),
    TimescaleExample("May 23\n\nSep 23", .days("2023-05-01", "2023-09-30"), from: "Stockton"),
    TimescaleExample("May 23\n\nJun 23", .days("2023-05-01", "2023-06-30"), from: "Stockton"),
    TimescaleExample("May 23          Ongoing", .ongoing("2023-05-01"), from: "Stockton"),
    TimescaleExample(
      "Jul 23\nOngoing\nSep 23\nSep 23\nEvery Q", .ongoing("2023-07-01"), from: "Stockton"),
    TimescaleExample("Jul 23\nJul 23\nOngoing", .ongoing("2023-07-01"), from: "Stockton"),
    TimescaleExample(
      "Sep 23\nJul 23\nNov 23", .days("2023-07-01", "2023-11-30"), from: "Stockton"),
    TimescaleExample("Nov 23  Aug 23", .days("2023-08-01", "2023-11-30"), from: "Stockton"),
    TimescaleExample(
      "Aug 23  Jun 23 Sep 23 Oct 23", .days("2023-06-01", "2023-10-31"), from: "Stockton"),
    TimescaleExample("June 23", .days("2023-06-01", "2023-06-30"), from: "Stockton"),
    TimescaleExample("", .none, from: "Stockton"),
  ]

  /// The dates that stand in brackets after a milestone, or within it.
  static let herefordshire = [
    TimescaleExample("July 22", .days("2022-07-01", "2022-07-31"), from: "Herefordshire"),
    TimescaleExample("(July 22)", .days("2022-07-01", "2022-07-31"), from: "Herefordshire"),
    TimescaleExample("July 2022", .days("2022-07-01", "2022-07-31"), from: "Herefordshire"),
    TimescaleExample("July 2023", .days("2023-07-01", "2023-07-31"), from: "Herefordshire"),
    TimescaleExample("July 22 and ongoing", .ongoing("2022-07-01"), from: "Herefordshire"),
    TimescaleExample("July 22 onwards", .ongoing("2022-07-01"), from: "Herefordshire"),
    TimescaleExample("from July 22", .ongoing("2022-07-01"), from: "Herefordshire"),
    TimescaleExample("from July 22 onwards", .ongoing("2022-07-01"), from: "Herefordshire"),
    TimescaleExample(
      "Sept 22 and March 23 - survey", .days("2022-09-01", "2023-03-31"), from: "Herefordshire"),
    TimescaleExample("Survey Sept 2022 and March 2023", .unreadable, from: "Herefordshire"),
    TimescaleExample("Sept 2022 Survey", .days("2022-09-01", "2022-09-30"), from: "Herefordshire"),
    TimescaleExample("Jan 23 Survey", .days("2023-01-01", "2023-01-31"), from: "Herefordshire"),
    TimescaleExample("Survey", .unreadable, from: "Herefordshire"),
    TimescaleExample("Sept 2022", .days("2022-09-01", "2022-09-30"), from: "Herefordshire"),
    TimescaleExample("September 2022", .days("2022-09-01", "2022-09-30"), from: "Herefordshire"),
    TimescaleExample("by Sept 2022.", .days("2022-09-01", "2022-09-30"), from: "Herefordshire"),
    TimescaleExample("by September 2022", .days("2022-09-01", "2022-09-30"), from: "Herefordshire"),
    TimescaleExample("by April 2022", .days("2022-04-01", "2022-04-30"), from: "Herefordshire"),
    TimescaleExample("May 2022", .days("2022-05-01", "2022-05-31"), from: "Herefordshire"),
    TimescaleExample("by end of May 2022.", .day("2022-05-31"), from: "Herefordshire"),
    TimescaleExample("by June 22", .days("2022-06-01", "2022-06-30"), from: "Herefordshire"),
    TimescaleExample("by June 2022", .days("2022-06-01", "2022-06-30"), from: "Herefordshire"),
    TimescaleExample(
      "75% by June 2022 and 95% by September 2022", .unreadable, from: "Herefordshire"),
    TimescaleExample("Aug 2022", .days("2022-08-01", "2022-08-31"), from: "Herefordshire"),
    TimescaleExample("Oct 22", .days("2022-10-01", "2022-10-31"), from: "Herefordshire"),
    TimescaleExample("October 2022", .days("2022-10-01", "2022-10-31"), from: "Herefordshire"),
    TimescaleExample("Autumn 22", .unreadable, from: "Herefordshire"),
    TimescaleExample("Dec 22", .days("2022-12-01", "2022-12-31"), from: "Herefordshire"),
    TimescaleExample("end Dec 22", .day("2022-12-31"), from: "Herefordshire"),
    TimescaleExample("March 2022", .days("2022-03-01", "2022-03-31"), from: "Herefordshire"),
    TimescaleExample("by end of March 23", .day("2023-03-31"), from: "Herefordshire"),
    TimescaleExample("each quarter", .recurring(nil), from: "Herefordshire"),
    TimescaleExample("annually", .recurring(nil), from: "Herefordshire"),
    TimescaleExample("2022-2024", .unreadable, from: "Herefordshire"),
  ]

  /// Timescale cells, and the dates of the stages.
  static let torbay = [
    TimescaleExample("Immediate", .immediate, from: "Torbay"),
    TimescaleExample("31st December 2019", .day("2019-12-31"), from: "Torbay"),
    TimescaleExample("31 st December 2019", .day("2019-12-31"), from: "Torbay"),
    TimescaleExample("31 st March 2020", .day("2020-03-31"), from: "Torbay"),
    TimescaleExample(
      "End January 2020 for review outcome and implementation plan", .day("2020-01-31"),
      from: "Torbay"),
    TimescaleExample(
      "An agreed audit programme to be in place by 1st November 2019", .day("2019-11-01"),
      from: "Torbay"),
    TimescaleExample("By December 2019", .days("2019-12-01", "2019-12-31"), from: "Torbay"),
    TimescaleExample("By April 2020", .days("2020-04-01", "2020-04-30"), from: "Torbay"),
    TimescaleExample(
      "Between April 2020 and March 2021", .days("2020-04-01", "2021-03-31"), from: "Torbay"),
    TimescaleExample("By April 2021", .days("2021-04-01", "2021-04-30"), from: "Torbay"),
  ]

  /// Next key milestones, under headings that name the month but not the year.
  static let worcestershire =
    worcestershireDays.flatMap { text, day in
      [
        TimescaleExample("\(text) Website complete", .day(day), year: 2017, from: "Worcestershire"),
        TimescaleExample("\(text) Website complete", .unreadable, from: "Worcestershire"),
      ]
    } + [
      TimescaleExample("TBC", .toBeConfirmed, from: "Worcestershire"),
      TimescaleExample(
        "TBC - S&QA GM scoping sessions and resource requirements scheduled", .toBeConfirmed,
        from: "Worcestershire"),
      TimescaleExample(
        "Apr - Embed usage of new CSE tracker across service", .days("2017-04-01", "2017-04-30"),
        year: 2017, from: "Worcestershire"),
      TimescaleExample(
        "Apr - Embed usage of new CSE tracker across service", .unreadable, from: "Worcestershire"),
      TimescaleExample(
        "31 Mar - Implementation of Phase 1 proposals", .day("2017-03-31"), year: 2017,
        from: "Worcestershire"),
      TimescaleExample(
        "27 Apr - Review findings from quarterly Complaints report at End to End meeting",
        .day("2017-04-27"), year: 2017, from: "Worcestershire"),
      TimescaleExample(
        "21 Mar - World Social Worker Day. Campaigns launched around this date",
        .day("2017-03-21"), year: 2017, from: "Worcestershire"),
      TimescaleExample(
        "06 Mar - Interviews commence\n28 Mar - Health Check Survey closes", .unreadable,
        year: 2017, from: "Worcestershire"),
      TimescaleExample("24/02/2017", .day("2017-02-24"), from: "Worcestershire"),
      TimescaleExample("24 January 2017", .day("2017-01-24"), from: "Worcestershire"),
      TimescaleExample("6 March 2017", .day("2017-03-06"), from: "Worcestershire"),
      TimescaleExample("Feb 2017", .days("2017-02-01", "2017-02-28"), from: "Worcestershire"),
    ]

  private static let worcestershireDays = [
    ("28 Feb -", "2017-02-28"), ("01 Mar -", "2017-03-01"), ("01 Mar-", "2017-03-01"),
    ("02 Mar -", "2017-03-02"), ("03 Mar -", "2017-03-03"), ("06 Mar -", "2017-03-06"),
    ("6 Mar -", "2017-03-06"), ("08 Mar -", "2017-03-08"), ("09 Mar -", "2017-03-09"),
    ("10 Mar -", "2017-03-10"), ("13 Mar -", "2017-03-13"), ("14 Mar -", "2017-03-14"),
    ("14 March -", "2017-03-14"), ("15 Mar -", "2017-03-15"), ("17 Mar -", "2017-03-17"),
    ("20 Mar -", "2017-03-20"), ("21 Mar -", "2017-03-21"), ("28 Mar -", "2017-03-28"),
    ("30 Mar -", "2017-03-30"), ("31 Mar -", "2017-03-31"), ("01 Apr -", "2017-04-01"),
    ("03 Apr -", "2017-04-03"), ("06 Apr -", "2017-04-06"), ("7 Apr -", "2017-04-07"),
    ("10 Apr -", "2017-04-10"), ("11 April -", "2017-04-11"), ("14 Apr -", "2017-04-14"),
    ("18 Apr -", "2017-04-18"), ("20 April -", "2017-04-20"), ("21 Apr -", "2017-04-21"),
    ("22 Apr -", "2017-04-22"), ("24 Apr -", "2017-04-24"), ("27 Apr -", "2017-04-27"),
    ("28 Apr -", "2017-04-28"), ("30 Apr -", "2017-04-30"),
  ]
}
