// swift-tools-version: 6.2
import PackageDescription

/// Continuous integration treats every warning as an error; a newcomer with a newer compiler is not stopped by one.
let strict: [SwiftSetting] =
  Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
  ] + strict

/// The program carries Swift's own libraries: finding their symbols at each start took 8 of 26 ms. Little memory is
/// taken and given back as often as by Poppler, where jemalloc needs a tenth less time than glibc.
/// The toolchain's own linker, since the system's warns of a function in Foundation that nothing here calls. It packs
/// what must be adjusted at each start, and exports no symbols: together 2.8 MB of the program that are never read.
/// `THREEFOLD_LINKING=plain` leaves all of it out, for a toolchain without static libraries.
let isPlain = Context.environment["THREEFOLD_LINKING"] == "plain"
let standalone: [SwiftSetting] =
  isPlain ? [] : [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux]))]
let standaloneLinking: [LinkerSetting] =
  isPlain
  ? []
  : [
    .unsafeFlags(
      [
        "-static-stdlib", "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker",
        "-z", "-Xlinker", "pack-relative-relocs",
      ], .when(platforms: [.linux])),
    .linkedLibrary("jemalloc", .when(platforms: [.linux])),
  ]

/// A room of the house: a library target that may import only the rooms named here.
func room(
  _ name: String, imports: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: settings)
}

/// The tests of one room, with their fixtures and golden files beside them.
func tests(of name: String, imports: [Target.Dependency] = [], fixtures: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + imports,
    resources: fixtures.map { .copy($0) }, swiftSettings: settings)
}

let package = Package(
  name: "threefold",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "threefold", targets: ["threefold"]),
    .library(name: "Threefold", targets: ["ReportModel", "Analysis", "Reporting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"])]),
    .systemLibrary(
      name: "CPoppler", pkgConfig: "poppler", providers: [.apt(["libpoppler-private-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(name: "CXlsxWriter"),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .target(name: "CSandbox"),
    // Poppler itself on the link line, so that the linker shows it our function of Little CMS's name.
    .target(name: "CColor", linkerSettings: [.linkedLibrary("poppler", .when(platforms: [.linux]))]),
    .target(name: "CPDF", dependencies: ["CGLib", "CPoppler"]),
    room("ReportModel"),
    room("Tables"),
    room("PDFReading", imports: ["CColor", "CGLib", "CPDF", "ReportModel"]),
    room("ReportStructure", imports: ["PDFReading", "ReportModel"]),
    room("Language", imports: ["CStemmer", "ReportModel"]),
    room(
      "Pillars",
      imports: ["Language", "ReportModel", .product(name: "Yams", package: "Yams")],
      resources: [.copy("Resources")]),
    room(
      "Recommendations", imports: ["Language", "Pillars", "ReportModel"], resources: [.copy("Resources")]),
    room("Citations", imports: ["Language", "ReportModel", "Tables"], resources: [.copy("Resources")]),
    room(
      "Analysis",
      imports: [
        "PDFReading", "ReportStructure", "Language", "Pillars", "Recommendations", "Citations",
        "ReportModel",
      ]),
    room(
      "Reporting",
      imports: [
        "Citations", "Language", "Recommendations", "ReportModel", "Tables",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Resources/index.html.mustache"), .embedInCode("Resources/page.css"),
        .embedInCode("Resources/report.schema.json"), .embedInCode("Resources/summary.html.mustache"),
      ]),
    room(
      "Corpus",
      imports: [
        "Citations", "Language", "Recommendations", "ReportModel", "Tables",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Exporting", imports: ["CMinizip", "CXlsxWriter", "Corpus", "PDFReading", "ReportModel"]),
    room(
      "Ingestion",
      imports: [
        "CSandbox", "Corpus", "PDFReading", "Analysis", "Recommendations", "Reporting", "ReportModel",
      ]),
    room(
      "CommandLine",
      imports: [
        "PDFReading", "ReportStructure", "Pillars", "Recommendations", "Citations", "Analysis",
        "Reporting", "Corpus", "Exporting", "Ingestion", "ReportModel", "Tables",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "threefold", dependencies: ["CommandLine"], swiftSettings: settings + standalone,
      linkerSettings: standaloneLinking),
    .executableTarget(
      name: "Benchmarks", dependencies: ["Corpus", "PDFReading", "Recommendations", "ReportModel"],
      swiftSettings: settings),
    .executableTarget(
      name: "Fuzzing",
      dependencies: [
        "Analysis", "Citations", "Ingestion", "PDFReading", "Pillars", "ReportModel", "ReportStructure",
        "Reporting", "TestSupport",
      ],
      swiftSettings: settings),
    tests(of: "ReportModel"),
    tests(of: "Tables", imports: ["TestSupport"]),
    tests(of: "Analysis", imports: ["PDFReading", "Pillars", "ReportModel"]),
    tests(of: "PDFReading", imports: ["ReportModel", "TestSupport"], fixtures: ["Fixtures"]),
    tests(of: "Citations", imports: ["ReportModel", "TestSupport"]),
    tests(
      of: "Corpus",
      imports: [
        "Recommendations", "ReportModel", "Tables", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], fixtures: ["Fixtures"]),
    tests(of: "Exporting", imports: ["PDFReading", "TestSupport"], fixtures: ["Fixtures"]),
    tests(of: "Language", imports: ["ReportModel", "TestSupport"]),
    tests(of: "Pillars", imports: ["ReportModel"]),
    tests(of: "Recommendations", imports: ["ReportModel"]),
    tests(of: "Reporting", imports: ["Recommendations", "ReportModel", "TestSupport"], fixtures: ["Golden"]),
    tests(
      of: "ReportStructure", imports: ["PDFReading", "ReportModel", "TestSupport"], fixtures: ["Fixtures"]),
    .target(
      name: "TestSupport", dependencies: [.product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Ingestion", imports: ["ReportModel", "Reporting", "Tables", "TestSupport"]),
    tests(of: "CommandLine", imports: ["TestSupport"], fixtures: ["Fixtures"]),
    .testTarget(
      name: "SamplesTests", dependencies: ["ReportModel", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
  ],
  cxxLanguageStandard: .cxx17
)
