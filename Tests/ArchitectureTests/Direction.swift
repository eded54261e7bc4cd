/// The table of Documentation/Architecture.md: what each target may import. Names may improve; the directions may not.
enum Direction {
    static let allowed: [String: Set<String>] = [
        "Findings": [],
        "Markup": [],
        "Settings": ["Findings", "Yams"],
        "Receivables": [],
        "Charts": ["Markup", "QREncode"],
        "Templates": ["Findings", "Markup"],
        "Intake": ["Receivables", "Findings", "Settings", "CLinux"],
        "Playbooks": ["CMarkGFM", "Receivables", "Findings", "Markup", "Yams"],
        "Metrics": ["Receivables", "Findings"],
        "Advice": ["Receivables", "Metrics", "Playbooks", "Findings", "Settings"],
        "Site": [
            "Receivables", "Metrics", "Playbooks", "Advice", "Charts", "Templates", "Settings", "Findings", "Markup",
            "CLinux", "XXHash", "Crypto",
        ],
        "Samples": ["Receivables"],
        "Pipeline": [
            "Intake", "Receivables", "Metrics", "Playbooks", "Advice", "Site", "Templates", "Settings", "Samples",
            "Findings", "Markup", "CLinux", "Crypto",
        ],
        "Preview": ["Pipeline", "Site", "Findings", "Markup", "FlyingSocks", "Subprocess"],
        "huikuan": ["Pipeline", "Preview", "Receivables", "Findings", "Samples", "ArgumentParser"],
        "bench-floor": [],
    ]

    /// Parts of the system: what any target may use, and what only those that meet the machine may.
    static let anywhere: Set<String> = ["Synchronization", "Dispatch"]
    static let machine: Set<String> = ["Glibc", "FoundationEssentials"]
    /// No files, no locale, no machine: values and figures alone.
    static let pure: Set<String> = ["Findings", "Settings", "Charts", "Templates", "Metrics", "Advice"]

    /// Where a pure target needs a function of the C library all the same.
    static let functions: [String: String] = [
        "Sources/Templates/Values/TemplateNumber.swift": "rounding"
    ]

    /// Whole Foundation costs start time and tempts into the machine's locale: only for what nothing smaller has.
    static let foundation: [String: String] = [
        "Sources/Site/Localisation/NameOrder.swift": "collation with an explicit locale",
        "Sources/Site/Output/Paths/Slug.swift": "the canonical composition of Unicode",
    ]

    /// Folders without source, or with C alone.
    static let libraries: Set<String> = ["CMarkGFM", "CLinux", "QREncode", "XXHash"]

    static func offence(_ source: SwiftSource, _ use: SwiftSource.Import) -> Offence? {
        func offence(_ what: String) -> Offence { Offence(file: source.path, line: use.line, what: what) }
        if use.module == "Foundation" {
            return foundation[source.path] == nil
                ? offence("imports whole Foundation; FoundationEssentials or Glibc, or a reason in Direction.swift")
                : nil
        }
        if anywhere.contains(use.module) || source.target == "bench-floor" { return nil }
        if machine.contains(use.module) {
            return pure.contains(source.target) && functions[source.path] == nil
                ? offence("\(source.target) must not meet the machine") : nil
        }
        if allowed[source.target, default: []].contains(use.module) { return nil }
        return offence("\(source.target) must not import \(use.module)")
    }
}
