// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nothing it needs ever becomes a dependency of the tool.
let package = Package(
  name: "Benchmarks",
  products: [.executable(name: "read-only-baseline", targets: ["ReadOnlyBaseline"])],
  targets: [.executableTarget(name: "ReadOnlyBaseline")],
  swiftLanguageModes: [.v6]
)
