local function case(name, polarity, low, high, rug)
  return { name = name, as_of = "2009-06-30",
    measure = { polarity = polarity, values = { (low + high) / 2 }, interval_low = low, interval_high = high,
      benchmarks = { england = 20, east = 24 } }, expect = { rug = rug } }
end

return {
  case("above the average", "higher", 20.1, 23.9, "green"),
  case("touching it from above is not different", "higher", 20, 24, "amber"),
  case("around it", "higher", 18, 22, "amber"),
  case("touching it from below is not different", "higher", 16, 20, "amber"),
  case("below the average", "higher", 16, 19.9, "red"),
  case("above the average where lower is better", "lower", 20.1, 23.9, "red"),
  case("touching it where lower is better", "lower", 16, 20, "amber"),
  case("below the average where lower is better", "lower", 16, 19.9, "green"),
  { name = "against the region instead", as_of = "2009-06-30", set = { against = "east" },
    measure = { polarity = "higher", values = { 22 }, interval_low = 20.1, interval_high = 23.9,
      benchmarks = { england = 20, east = 24 } }, expect = { rug = "red" } },
  { name = "no average", as_of = "2009-06-30",
    measure = { polarity = "higher", values = { 22 }, interval_low = 20.1, interval_high = 23.9, benchmarks = { east = 24 } },
    expect = { rug = "unrated" }, because = { rug = "no-average" } },
  { name = "no interval", as_of = "2009-06-30",
    measure = { polarity = "higher", values = { 22 }, benchmarks = { england = 20 } },
    expect = { rug = "unrated" }, missing = { rug = "interval_low" } },
}
