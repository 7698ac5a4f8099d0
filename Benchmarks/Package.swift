// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nothing it needs ever becomes a dependency of the tool.
let package = Package(
  name: "Benchmarks",
  products: [
    .executable(name: "empty-program", targets: ["EmptyProgram"]),
    .executable(name: "read-only-baseline", targets: ["ReadOnlyBaseline"]),
    .executable(name: "record-generator", targets: ["RecordGenerator"]),
  ],
  targets: [
    .executableTarget(name: "EmptyProgram"), .executableTarget(name: "ReadOnlyBaseline"),
    .executableTarget(name: "RecordGenerator"),
  ],
  swiftLanguageModes: [.v6]
)
