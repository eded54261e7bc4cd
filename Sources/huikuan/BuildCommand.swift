import ArgumentParser
import Pipeline

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Generate the site.",
        discussion: """
            EXAMPLES
              huikuan build
              huikuan build --as-of 2026-06-30 --language en --output site-en
              huikuan build --strict          # rejected rows end it with exit code 1
              huikuan build --audience collector:L01 --output site-L01
              huikuan build --audience all    # site/manager, site/collectors/…, site/playbook

            Exit codes: 0 done · 1 errors in the input, nothing written · 2 the machine failed · 3 done, but rows were \
            rejected · 64 wrong usage.
            """)

    @OptionGroup var portfolio: PortfolioOptions

    @Option(help: ArgumentHelp("Where the site goes; default: site in the portfolio folder.", valueName: "dir"))
    var output: String?

    @Option(help: "zh-Hans, zh-Hant or en; default: huikuan.yml's language.")
    var language: SiteLanguage?

    @Option(
        help: ArgumentHelp(
            "For whom: manager (the default), collector:ID (his customers only), playbook (no data), or all.",
            valueName: "who"),
        transform: audienceChoice)
    var audience = AudienceChoice.manager

    @Flag(help: "Show pseudonyms instead of names, and no phone numbers: for demonstrations.")
    var redact = false

    @Flag(help: "Rejected rows are errors: exit code 1, nothing written.")
    var strict = false

    @Option(help: ArgumentHelp("Up to so many rejected rows are no reason for exit code 3.", valueName: "n"))
    var allowRejects = 0

    @Option(
        help: ArgumentHelp(
            "Where rejected rows are written; default: rejects in the portfolio folder.", valueName: "dir"))
    var rejects: String?

    @Option(help: ArgumentHelp("Threads; default: one for each core.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Print how long each phase took, as JSON on standard error.")
    var timings = false

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
        if allowRejects < 0 { throw ValidationError("--allow-rejects takes a number of rows.") }
    }

    func run() throws {
        var request = BuildRequest(project: portfolio.project)
        request.asOf = portfolio.asOf
        request.output = output
        request.language = language?.rawValue
        request.isStrict = strict
        request.allowedRejects = allowRejects
        request.rejects = rejects
        request.jobs = jobs
        request.audience = audience
        request.isRedacted = redact
        let console = Console(portfolio, environment: Program.environment)
        try Program.report(to: console) {
            let result = try SiteBuild.run(request, on: Program.machine) { console.progress($0.title) }
            console.progress("")
            console.show(result.findings)
            if timings { console.say(result.timings.json + "\n") }
            if !portfolio.quiet || !result.status.isSuccess { console.say(lastLine(result) + "\n") }
            Program.end(result)
        }
    }
}

/// What was made, and what to open.
private func lastLine(_ result: RunResult) -> String {
    [result.lastLine, result.home.map { "Open " + $0 }].compactMap(\.self).joined(separator: " ")
}

/// The trees that an option names.
func audienceChoice(_ text: String) throws -> AudienceChoice {
    guard let choice = AudienceChoice(text) else {
        throw ValidationError("\(text) is nobody's tree; write manager, collector:ID, playbook or all.")
    }
    return choice
}

/// The languages that a site can be generated in.
enum SiteLanguage: String, ExpressibleByArgument, CaseIterable {
    case simplifiedChinese = "zh-Hans"
    case traditionalChinese = "zh-Hant"
    case english = "en"
}
