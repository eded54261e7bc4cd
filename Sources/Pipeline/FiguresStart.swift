import Advice
import Findings
import Intake

/// What commands that show figures alone need before they read a row: configuration, rules, profiles.
struct FiguresStart {
    /// Nil when the findings hold an error.
    private(set) var run: FiguresRun?
    private(set) var profiles = ProfileLibrary()
    private(set) var ruleBook = RuleBook()
    private(set) var findings: [Finding]

    /// - Parameter adjust: what the command line says over the configuration.
    init(
        project: String, on machine: Machine, adjust: (inout Configuration) -> Void = { _ in }
    ) throws {
        let folder = PortfolioFolder(project)
        let (read, mistakes) = try folder.configuration()
        findings = mistakes
        guard !hasErrors else { return }
        let content = try Content.shipped(with: folder, on: machine)
        var (configuration, ruled) = try content.completing(read)
        findings += ruled
        guard !hasErrors else { return }
        adjust(&configuration)
        (ruleBook, _) = try content.ruleBook(try content.playbook(configuration.language).0.tracks)
        profiles = content.profiles
        run = FiguresRun(
            folder: folder, configuration: configuration, jobs: machine.processors)
    }

    private var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
