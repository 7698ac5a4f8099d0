// swift-tools-version: 6.1
import PackageDescription

// Every target above the core lists the whole core: a target that uses a type of a module it does not
// list is not rebuilt when that type's layout changes (swiftlang/swift-package-manager#10483).
let core: [Target.Dependency] = ["CJSONReader", "LuaRuntime", "BraggModel"]
let rules: [Target.Dependency] = core + ["BraggRules"]

/// The modules of the standard vocabulary: Lua that an analyst can open, compiled into the library.
let vocabulary = [
  "action_dates",
  "action_evidence",
  "action_measures",
  "action_milestones",
  "actions",
  "bank_holidays",
  "combine",
  "common",
  "dates",
  "goals",
  "measure_cohorts",
  "measure_confidence",
  "measure_forecasts",
  "measure_paths",
  "measure_states",
  "measure_targets",
  "measure_trends",
  "measure_values",
  "measures",
  "numbers",
  "observations",
  "options",
  "references",
  "risks",
  "rollup_levels",
  "rollups",
]

let package = Package(
  name: "Bragg",
  products: [
    .library(name: "Bragg", targets: ["Bragg"]),
    .executable(name: "bragg", targets: ["BraggCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLua", pkgConfig: "lua5.4",
      providers: [.apt(["liblua5.4-dev"]), .brew(["lua"])]),
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "CLineEditing", dependencies: ["CLibEdit"]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // Not through pkg-config: Debian's simdjson.pc names a compiler flag that SwiftPM warns of.
    .target(name: "CJSONReader", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CGzip", dependencies: ["CZlib"]),
    .target(name: "CLuaBridge", dependencies: ["CLua", "CJSONReader"]),
    .target(name: "LuaRuntime", dependencies: ["CLuaBridge", "CJSONReader"]),
    .target(
      name: "BraggModel",
      dependencies: [
        "CJSONReader", "CGzip",
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "BraggRules", dependencies: core,
      resources: [.embedInCode("Driver/driver.lua"), .embedInCode("Vocabulary/bragg.d.lua")]
        + vocabulary.map { .embedInCode("Vocabulary/\($0).lua") }),
    .target(name: "BraggReport", dependencies: rules),
    .target(name: "Bragg", dependencies: rules + ["BraggReport"]),
    .executableTarget(
      name: "BraggCLI",
      dependencies: rules + [
        "BraggReport", "CLineEditing",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "FileWriterProbe", dependencies: ["BraggModel"], path: "Tests/FileWriterProbe"),
    .executableTarget(
      name: "HostileProbe", dependencies: ["CJSONReader", "LuaRuntime"], path: "Tests/HostileProbe"),
    .testTarget(
      name: "LuaRuntimeTests", dependencies: ["CJSONReader", "LuaRuntime", "HostileProbe"],
      exclude: ["Hostile"]),
    .testTarget(
      name: "BraggModelTests",
      dependencies: [
        "BraggModel", "CJSONReader", "FileWriterProbe",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .testTarget(
      name: "BraggRulesTests", dependencies: rules, exclude: ["PublishedKeys", "Vocabulary"]),
    .testTarget(
      name: "BraggReportTests", dependencies: rules + ["BraggReport"],
      exclude: ["Golden", "Scenario"]),
    .testTarget(
      name: "CommandTests", dependencies: ["BraggCLI"] + rules + ["Bragg", "BraggReport"],
      exclude: ["Support/converse.py", "Support/validate.py", "Support/validate_junit.py"]),
  ],
  cLanguageStandard: .gnu11,
  cxxLanguageStandard: .cxx17
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  guard !target.name.hasPrefix("C") || target.name == "CommandTests" else { continue }
  target.swiftSettings = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
