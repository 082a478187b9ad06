// swift-tools-version: 6.2
import PackageDescription

/// One set of switches for every Swift target of the house.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

func part(
  _ name: String,
  uses: [Target.Dependency] = [],
  more: [SwiftSetting] = []
) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: house + more)
}

func proof(
  of name: String,
  uses: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.target(name: name), "TestSupport"]
      + (name == "Vocabulary" ? [] : ["Vocabulary"]) + uses,
    exclude: exclude,
    swiftSettings: house
  )
}

let package = Package(
  name: "jianbao",
  products: [.executable(name: "jianbao", targets: ["jianbao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // C, and who may call it: Spreadsheet, the workbooks' writer (zlib), Correction and
    // WordWriter (libxml2).
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    .systemLibrary(name: "CByteMasks"),
    .systemLibrary(name: "CFileSystem"),

    // What everybody shares.
    part("Vocabulary"),

    // Bytes to rows.
    part("CSV", uses: ["CByteMasks", "Vocabulary"], more: [.strictMemorySafety()]),
    part("Spreadsheet", uses: ["CZlib", "CLibXML2", "Vocabulary"], more: [.strictMemorySafety()]),

    // Rows to records, records to findings.
    part("Register", uses: ["Vocabulary", .product(name: "Yams", package: "Yams")]),
    part("Checks", uses: ["Register", "Vocabulary"]),

    // The notice as rules, and what the rules say of the records.
    part("Policy", uses: ["Vocabulary", .product(name: "Yams", package: "Yams")]),
    part("Assessment", uses: ["Policy", "Register", "Vocabulary"]),

    // What a report says, and how it looks.
    part("Briefing", uses: ["Assessment", "Checks", "Policy", "Register", "Vocabulary"]),
    part("Rendering", uses: ["Vocabulary", .product(name: "Mustache", package: "swift-mustache")]),

    // Rows to a workbook, the blank registers, and the invented campaign that samples are made of.
    part("WorkbookWriter", uses: ["CZlib", "Vocabulary"], more: [.strictMemorySafety()]),
    part("SampleCampaign", uses: ["Vocabulary", "WorkbookWriter"]),
    part("Forms", uses: ["Policy", "Register", "Vocabulary", "WorkbookWriter"]),
    .executableTarget(name: "sample", dependencies: ["SampleCampaign"], swiftSettings: house),

    // A page to a text document.
    part(
      "WordWriter",
      uses: ["CLibXML2", "Vocabulary", "WorkbookWriter"],
      more: [.strictMemorySafety()]
    ),

    // A workbook as it came, with its findings written into it.
    part(
      "Correction",
      uses: ["CLibXML2", "Spreadsheet", "Vocabulary", "WorkbookWriter"],
      more: [.strictMemorySafety()]
    ),

    // Pages, the plan and the word lists, built into the program.
    .executableTarget(name: "embed", swiftSettings: house),
    .plugin(
      name: "EmbedTemplates",
      capability: .buildTool(),
      dependencies: ["embed"],
      path: "Sources/EmbedTemplates"
    ),
    .target(
      name: "Templates",
      path: "Templates",
      exclude: ["Pages", "Policies", "Schemas", "Words"],
      swiftSettings: house,
      plugins: ["EmbedTemplates"]
    ),

    // The program.
    .executableTarget(
      name: "jianbao",
      dependencies: [
        "Assessment", "Briefing", "CFileSystem", "CSV", "Checks", "Correction", "Forms",
        "Policy", "Register", "Rendering", "Spreadsheet", "Templates", "Vocabulary",
        "WordWriter", "WorkbookWriter",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house
    ),

    // The tests.
    .target(
      name: "TestSupport",
      dependencies: ["Vocabulary"],
      path: "Tests/TestSupport",
      swiftSettings: house
    ),
    .target(
      name: "RegisterSupport",
      dependencies: ["CSV", "Policy", "Register", "Spreadsheet", "Templates", "Vocabulary"],
      path: "Tests/RegisterSupport",
      swiftSettings: house
    ),
    proof(of: "Vocabulary"),
    proof(of: "CSV"),
    proof(of: "Spreadsheet", exclude: ["Fixtures"]),
    proof(
      of: "Briefing",
      uses: [
        "Assessment", "Policy", "Register", "Rendering", "Templates", "WordWriter",
        "WorkbookWriter",
      ],
      exclude: ["Golden"]
    ),
    proof(of: "Rendering"),
    proof(of: "Policy", uses: ["Templates"], exclude: ["Fixtures"]),
    proof(of: "Register", uses: ["CSV", "Policy", "RegisterSupport", "WorkbookWriter"]),
    proof(of: "Checks", uses: ["Policy", "Register", "RegisterSupport"]),
    proof(of: "WorkbookWriter"),
    proof(of: "WordWriter", uses: ["WorkbookWriter"]),
    proof(of: "Correction", uses: ["Spreadsheet", "WorkbookWriter"]),
    proof(of: "Forms", uses: ["Policy", "Register", "RegisterSupport", "WorkbookWriter"]),
    proof(of: "SampleCampaign"),
    proof(of: "Assessment", uses: ["Policy", "Register", "Templates"]),

    // The readers by themselves, for `make bench`.
    .executableTarget(
      name: "readers",
      dependencies: ["CSV", "Spreadsheet", "Vocabulary"],
      path: "Tests/Bench/Readers",
      swiftSettings: house
    ),

    // The program as a user runs it, beside the tests.
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["jianbao", "TestSupport"],
      exclude: ["Fixtures", "Golden"],
      swiftSettings: house
    ),
  ]
)
