// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

func part(_ name: String, uses: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: uses, swiftSettings: house)
}

let package = Package(
  name: "jianbao",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    part("Vocabulary"),
    part("Register", uses: ["Vocabulary", .product(name: "Yams", package: "Yams")]),
    part("Policy", uses: ["Vocabulary", .product(name: "Yams", package: "Yams")]),
    part("Assessment", uses: ["Policy", "Register", "Vocabulary"]),
    .executableTarget(name: "embed", swiftSettings: house),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed"], path: "Sources/EmbedTemplates"),
    .target(
      name: "Templates",
      path: "Templates",
      exclude: ["Pages", "Policies", "Words"],
      swiftSettings: house,
      plugins: ["EmbedTemplates"]
    ),
    .target(name: "TestSupport", dependencies: ["Vocabulary"], path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(
      name: "AssessmentTests",
      dependencies: ["Assessment", "Policy", "Register", "Templates", "TestSupport", "Vocabulary"],
      swiftSettings: house),
  ]
)
