import ArgumentParser
import Findings
import Pipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read everything and write nothing, but for what --fix mends.",
        discussion: """
            EXAMPLES
              huikuan check
              huikuan check --only playbook --format github
              huikuan check --only playbook --fix
            """)

    enum Part: String, ExpressibleByArgument, CaseIterable { case data, playbook, templates }

    @OptionGroup var portfolio: PortfolioOptions

    @Option(help: "Check one part alone: data, playbook or templates.")
    var only: Part?

    @Flag(help: "Mend blanks, line ends, placeholders and punctuation in the articles of content/.")
    var fix = false

    @Option(help: "human, json, github or sarif.")
    var format = FindingFormat.human

    func run() throws {
        var request = CheckRequest(project: portfolio.project)
        request.asOf = portfolio.asOf
        request.checksData = only == nil || only == .data
        request.checksPlaybook = only == nil || only == .playbook
        request.checksTemplates = only == nil || only == .templates
        request.fixes = fix
        let console = Console(portfolio, environment: Program.environment)
        try Program.report(to: console) {
            let result = try CheckRun.run(request, on: Program.machine)
            if format == .human {
                console.show(result.findings)
                if !portfolio.quiet { console.say(result.lastLine + "\n") }
            } else {
                Console.print(format.text(told(result.findings), showsValues: portfolio.showValues, usesColour: false))
            }
            Program.end(result)
        }
    }
}

extension CheckCommand {
    /// Notes are for those who ask for them; a program that reads JSON or SARIF sorts for itself.
    private func told(_ findings: [Finding]) -> [Finding] {
        guard format == .github else { return findings }
        let least: Severity = portfolio.quiet ? .error : portfolio.verbose ? .note : .warning
        return findings.filter { $0.severity >= least }
    }
}

extension FindingFormat: ExpressibleByArgument {}
