import ArgumentParser
import Findings
import Pipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read everything and write nothing.",
        discussion: """
            EXAMPLES
              huikuan check
              huikuan check --only playbook --format github
            """)

    enum Part: String, ExpressibleByArgument, CaseIterable { case data, playbook, templates }

    @OptionGroup var portfolio: PortfolioOptions

    @Option(help: "Check one part alone: data, playbook or templates.")
    var only: Part?

    @Option(help: "human, json, github or sarif.")
    var format = FindingFormat.human

    func run() throws {
        var request = CheckRequest(project: portfolio.project)
        request.asOf = portfolio.asOf
        request.checksData = only == nil || only == .data
        request.checksPlaybook = only == nil || only == .playbook
        request.checksTemplates = only == nil || only == .templates
        let console = Console(portfolio, environment: Program.environment)
        try Program.report(to: console) {
            let result = try CheckRun.run(request, on: Program.machine)
            if format == .human {
                console.show(result.findings)
                if !portfolio.quiet { console.say(result.lastLine + "\n") }
            } else {
                Console.print(format.text(result.findings, showsValues: portfolio.showValues, usesColour: false))
            }
            Program.end(result)
        }
    }
}

extension FindingFormat: ExpressibleByArgument {}
