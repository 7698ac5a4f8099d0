import CJSONReader
import CLuaBridge

/// The short way from lines of a stream to lines of ratings; `lane.h` says what it takes.
///
/// One thread at a time can use it, with the state that it was prepared in.
package final class LuaLane {
  let pointer: OpaquePointer

  package init(asOf: String) {
    guard let pointer = bragg_lane_new(asOf) else { preconditionFailure("no memory is left") }
    self.pointer = pointer
  }

  deinit { bragg_lane_free(pointer) }

  /// What a field's value has to be, and what rules see in its place.
  package struct Kind {
    fileprivate let number: Int32
  }

  /// A shape that kinds and fields can name.
  package struct Shape: Hashable {
    fileprivate let number: Int32
  }

  /// Kinds that need nothing said of them.
  package enum Plain {
    case anything, hidden, nothing, text, name, flag, day, date, period, done

    fileprivate var bridged: Int {
      switch self {
      case .anything: BRAGG_LANE_ANYTHING
      case .hidden: BRAGG_LANE_HIDDEN
      case .nothing: BRAGG_LANE_NOTHING
      case .text: BRAGG_LANE_TEXT
      case .name: BRAGG_LANE_NAME
      case .flag: BRAGG_LANE_FLAG
      case .day: BRAGG_LANE_DAY
      case .date: BRAGG_LANE_DATE
      case .period: BRAGG_LANE_PERIOD
      case .done: BRAGG_LANE_DONE
      }
    }
  }

  /// Kinds whose values are objects of a shape, or are shown as such.
  package enum Shaped {
    case object, target, tolerance, observations, values

    fileprivate var bridged: Int {
      switch self {
      case .object: BRAGG_LANE_OBJECT
      case .target: BRAGG_LANE_TARGET
      case .tolerance: BRAGG_LANE_TOLERANCE
      case .observations: BRAGG_LANE_OBSERVATIONS
      case .values: BRAGG_LANE_VALUES
      }
    }
  }

  /// Kinds that hold values of another.
  package enum Collection {
    case list, map, evidence

    fileprivate var bridged: Int {
      switch self {
      case .list: BRAGG_LANE_LIST
      case .map: BRAGG_LANE_MAP
      case .evidence: BRAGG_LANE_EVIDENCE
      }
    }
  }

  /// What rules see of an object besides its own fields.
  package enum Addition {
    case nothing, subject, datedSubject, measure, milestone, observation

    fileprivate var bridged: Int {
      switch self {
      case .nothing: BRAGG_LANE_AS_IT_IS
      case .subject: BRAGG_LANE_SUBJECT
      case .datedSubject: BRAGG_LANE_DATED_SUBJECT
      case .measure: BRAGG_LANE_MEASURE
      case .milestone: BRAGG_LANE_MILESTONE
      case .observation: BRAGG_LANE_OBSERVATION
      }
    }
  }

  private func kind(
    _ what: Int, shape: Int32 = -1, element: Int32 = -1, in range: ClosedRange<Double> = 0...0
  ) -> Kind {
    Kind(
      number: bragg_lane_kind(
        pointer, Int32(what), shape, element, range.lowerBound, range.upperBound))
  }

  package func kind(_ plain: Plain) -> Kind { kind(plain.bridged) }

  package func kind(_ shaped: Shaped, of shape: Shape) -> Kind {
    kind(shaped.bridged, shape: shape.number)
  }

  package func kind(_ collection: Collection, of element: Kind) -> Kind {
    kind(collection.bridged, element: element.number)
  }

  /// A number in a range, which may have to be whole.
  package func number(
    in range: ClosedRange<Double> = -Double.infinity ... .infinity, isWhole: Bool = false
  ) -> Kind {
    kind(isWhole ? BRAGG_LANE_WHOLE : BRAGG_LANE_NUMBER, in: range)
  }

  /// One of some words, with whether a figure in that state may be compared.
  package func words(_ words: [(word: String, isUsable: Bool)]) -> Kind {
    let kind = kind(BRAGG_LANE_WORD)
    for word in words { bragg_lane_word(pointer, kind.number, word.word, word.isUsable) }
    return kind
  }

  /// A shape, by the number that the bridge knows it by.
  package func shape(_ number: UInt8, adding: Addition) -> Shape {
    Shape(number: bragg_lane_shape(pointer, Int32(number), Int32(adding.bridged)))
  }

  /// Adds a field to a shape; one without a kind is only for rules to see.
  package func field(_ name: String, _ kind: Kind?, required: Bool = false, of shape: Shape) {
    bragg_lane_field(pointer, shape.number, name, kind?.number ?? -1, required)
  }

  /// What lines hold, and the text around references, ratings and breaches.
  package func subject(
    _ shape: Shape, opening: String, beforeRatings: String, beforeBreaches: String, closing: String
  ) {
    bragg_lane_subject(pointer, shape.number, opening, beforeRatings, beforeBreaches, closing)
  }

  /// Adds a dimension: the answer is what ratings name it by.
  package func dimension(_ name: String) -> Int32 { bragg_lane_dimension(pointer, name) }

  /// Adds how a rating is written: the answer is what its count is asked for by.
  package func rating(
    in dimension: Int32, clause: String, level: String, withReason: String, plain: String
  ) -> Int32 {
    bragg_lane_rating(pointer, dimension, clause, level, withReason, plain)
  }

  /// Adds how a breach with some of its parts is written.
  package func breach(_ threshold: String, parts: Int32, _ text: String) {
    bragg_lane_breach(pointer, threshold, parts, text)
  }

  /// How many subjects were rated since the last time.
  package func takeSubjects() -> Int { Int(bragg_lane_take_subjects(pointer)) }

  /// How many breaches were found since the last time.
  package func takeBreaches() -> Int { Int(bragg_lane_take_breaches(pointer)) }

  /// How often a rating was given since the last time.
  package func takeCount(of rating: Int32, in dimension: Int32) -> Int {
    Int(bragg_lane_take_rated(pointer, dimension, rating))
  }

  /// Moves the lines that were written.
  package func moveText(to text: inout [UInt8]) {
    var length = 0
    guard let start = bragg_lane_take_text(pointer, &length) else { return }
    text.append(contentsOf: UnsafeRawBufferPointer(start: start, count: length))
  }
}

extension LuaState {
  /// Readies the state, whose driver has opened the lane: again where a shape has got a field.
  package func prepare(_ lane: LuaLane) throws(LuaError) {
    var fault = bragg_lua_fault()
    guard bragg_lane_prepare(handle.pointer, lane.pointer, &fault) == Int32(BRAGG_LUA_DONE) else {
      throw LuaError(fault, limits: handle.limits)
    }
  }

  /// Rates lines until one has to go the long way, and answers how many bytes went through.
  package func rate(
    _ lines: UnsafeRawBufferPointer, in lane: LuaLane, longest: Int, depth: Int
  ) -> Int {
    var fault = bragg_lua_fault()
    let limits = bragg_json_limits(max_bytes: longest, max_depth: UInt32(depth))
    return bragg_lane_rate(
      handle.pointer, lane.pointer, lines.baseAddress, lines.count, limits, &fault)
  }
}
