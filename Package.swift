// swift-tools-version: 6.2
// The architecture: one target a stage, dependencies only downward (Documentation/Architecture.md).
import PackageDescription

let checked: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ] + profiled + processor

/// The compiler lays code out by how often it ran in builds of large portfolios: `make profile` counts it anew. Code
/// that has changed since, or that was not run, is compiled as without a profile.
var profiled: [SwiftSetting] {
    #if compiler(>=6.3)
        let profile = Context.packageDirectory + "/Profile/huikuan.profdata"
        let use = Context.environment["HUIKUAN_COUNTS"] == nil ? "-ir-profile-use=" + profile : "-ir-profile-generate"
        return [.unsafeFlags(["-Xfrontend", use], .when(configuration: .release))]
    #else
        return []
    #endif
}

/// Processors since 2009: counting the bits of a word is one instruction.
var processor: [SwiftSetting] {
    #if arch(x86_64)
        return [.unsafeFlags(["-Xcc", "-march=x86-64-v2"], .when(configuration: .release))]
    #else
        return []
    #endif
}

func stage(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: checked)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        exclude: fixtures[name] ?? [],
        swiftSettings: checked)
}

/// Folders of test inputs: read by path, never compiled or copied.
let fixtures: [String: [String]] = ["Charts": ["Golden"], "Intake": ["Samples"], "Pipeline": ["Cases"]]

/// What Foundation consists of when it is linked statically, each before what it needs.
let staticLibraries = [
    "Foundation", "FoundationInternationalization", "FoundationEssentials", "_FoundationCollections",
    "_FoundationCShims", "CoreFoundation", "_FoundationICU", "dispatch", "BlocksRuntime",
].map { "-l" + $0 }

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let sockets = Target.Dependency.product(name: "FlyingSocks", package: "FlyingFox")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "huikuan",
    products: [.executable(name: "huikuan", targets: ["huikuan"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // Its sockets alone: its server's proxy would bring libcurl into the program.
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        // Without its trait for Foundation, which nothing here needs.
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // Ground floor: values without knowledge of the rest.
        stage("Findings"),
        stage("Markup"),
        stage("Settings", ["Findings", yams]),
        stage("Receivables"),
        stage("Charts", ["Markup", "QREncode"]),
        stage("Templates", ["Findings", "Markup"]),
        // Reading.
        stage("Intake", ["Receivables", "Findings", "Settings", "CLinux"]),
        stage("Playbooks", ["CMarkGFM", "Receivables", "Findings", "Markup", yams]),
        // Generated portfolios.
        stage("Samples", ["Receivables", "Findings"]),
        // Figures.
        stage("Metrics", ["Receivables", "Findings"]),
        // What to do about them.
        stage("Advice", ["Receivables", "Metrics", "Playbooks", "Findings", "Settings"]),
        // Pages.
        stage(
            "Site",
            [
                "Receivables", "Metrics", "Playbooks", "Advice", "Charts", "Templates", "Settings", "Findings",
                "Markup", "CLinux", "XXHash", crypto,
            ]),
        // The whole story, and the command line.
        stage(
            "Pipeline",
            [
                "Intake", "Receivables", "Metrics", "Playbooks", "Advice", "Site", "Templates", "Samples", "Settings",
                "Findings", "Markup", crypto,
            ]),
        // Running a browser, for paper, and showing the site in one.
        stage("Preview", ["Pipeline", "Site", "Findings", "Markup", sockets, subprocess]),
        .executableTarget(
            name: "huikuan",
            dependencies: ["Pipeline", "Preview", "Samples", "Receivables", "Findings", argumentParser],
            swiftSettings: checked,
            linkerSettings: [
                // Swift's libraries within the program: a tenth less time, and it runs where there is no toolchain.
                .unsafeFlags(["-static-stdlib"] + staticLibraries, .when(configuration: .release)),
                // Gives out memory in the C library's place: a build takes a twenty-fifth less time.
                .linkedLibrary("jemalloc", .when(configuration: .release)),
            ]),
        .executableTarget(name: "bench-floor", swiftSettings: checked),
        // C libraries.
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "QREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "XXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
        .target(name: "CLinux"),
        // Tests.
        .target(
            name: "TestSupport", dependencies: ["Receivables"], path: "Tests/TestSupport", swiftSettings: checked),
        tests(of: "Findings"),
        tests(of: "Settings", ["Findings"]),
        tests(of: "Markup"),
        tests(of: "Receivables", ["Findings"]),
        tests(of: "Charts", ["Markup"]),
        tests(of: "Templates", ["Findings", "Markup"]),
        tests(of: "Intake", ["Receivables", "Findings", "Settings"]),
        tests(of: "Playbooks", ["Receivables", "Findings", "Markup"]),
        tests(of: "Samples", ["Receivables"]),
        tests(of: "Metrics", ["Pipeline", "Advice", "Receivables", "Findings", "Markup"]),
        tests(of: "Advice", ["Receivables", "Metrics", "Playbooks", "Findings", "Settings"]),
        tests(of: "Site", ["Receivables", "Metrics", "Advice", "Findings", "Markup", "Templates", "Playbooks"]),
        tests(of: "Pipeline", ["Receivables", "Metrics", "Site", "Findings", "Samples", "Intake"]),
        tests(of: "Preview", ["Pipeline", "Site", "Markup"]),
        .testTarget(name: "ArchitectureTests", swiftSettings: checked),
        .testTarget(name: "DocumentationTests", dependencies: ["Pipeline"], swiftSettings: checked),
    ]
)
