import Testing

@testable import BraggRules

/// Rule files are cut into tokens as Lua cuts them.
struct LuaTokensTests {
  @Test(arguments: [
    ("a.b:c()", ["a", ".", "b", ":", "c", "(", ")"]),
    ("1 .. 2", ["1", "..", "2"]),
    ("0x1F 1e-3 .5 3.", ["0x1F", "1e-3", ".5", "3."]),
    ("a<=b ~= c // d", ["a", "<=", "b", "~=", "c", "//", "d"]),
    (#""it's" 'a "b"' "\"x""#, [#""it's""#, #"'a "b"'"#, #""\"x""#]),
    ("[[two\nlines]] [==[a]]b]==]", ["[[two\nlines]]", "[==[a]]b]==]"]),
    ("a -- b\nc --[[ d\ne ]] f", ["a", "c", "f"]),
    ("t[ [[x]] ]", ["t", "[", "[[x]]", "]"]),
    ("...", ["..."]),
  ])
  func `tokens are found`(_ source: String, tokens: [String]) {
    #expect(LuaTokens(Array(source.utf8)).tokens.map(\.text) == tokens)
  }

  @Test func `a token knows its line and column`() {
    let tokens = LuaTokens(Array("local x\n  = [[a\nb]] y".utf8)).tokens
    #expect(tokens.map(\.line) == [1, 1, 2, 2, 3])
    #expect(tokens.map(\.column) == [1, 7, 3, 5, 5])
  }

  @Test func `keywords are no names`() {
    let tokens = LuaTokens(Array("if ends then end".utf8)).tokens
    #expect(tokens.map(\.kind) == [.keyword, .name, .keyword, .keyword])
  }
}

/// Comparisons are found with both their sides.
struct ComparisonTests {
  @Test(arguments: [
    ("return a:late() > params.days, ('x'):rep(2)", ["a:late() > params.days"]),
    ("if x + 1 < f(y > 2) and z >= 3 then end", ["x + 1 < f(y > 2)", "y > 2", "z >= 3"]),
    ("return not a.b == c", []),
    ("local ok = n <= 3 g()", ["n <= 3"]),
    ("local limit <const> = 3", []),
    (
      "return share { level = 'red' } * 100 > p.red * #p.actions",
      ["share { level = 'red' } * 100 > p.red * #p.actions"]
    ),
    ("return a:has \"due\" and a.due < as_of", ["a.due < as_of"]),
    ("f(a) b = c > d", ["c > d"]),
    ("return { x = a < b, y = 2 }", ["a < b"]),
    ("while i < #list do i = i + 1 end", ["i < #list"]),
    ("return -x >= -1 or nil", ["-x >= -1"]),
  ])
  func `each comparison has its sides`(_ source: String, expected: [String]) {
    let found = LuaTokens(Array(source.utf8)).comparisons(of: "rules.lua", first: 0)
    #expect(found.map(\.text) == expected)
  }

  @Test func `an observed file does the same on the same lines`() {
    let tokens = LuaTokens(Array("if a <\n  b then c = d >= e end".utf8))
    let observed = tokens.observing(tokens.comparisons(of: "rules.lua", first: 7))
    #expect(
      String(decoding: observed, as: UTF8.self)
        == "if _compared(7, a , \"<\", \n  b) then c = _compared(8, d , \">=\",  e) end")
  }
}
