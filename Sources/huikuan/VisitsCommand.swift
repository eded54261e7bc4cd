import ArgumentParser
import Pipeline

struct VisitsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visits",
        abstract: "Record visits.",
        subcommands: [Add.self])

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Check visit records and put them behind those of data/visits-recorded.csv.",
            discussion: """
                EXAMPLES
                  huikuan visits add visits-L01-20260630.csv
                  huikuan visits add --project my-portfolio inbox/*.csv

                All rows are added, or none. A visit that is recorded already is skipped; with other content under the \
                same visit_id it is refused: a correction is a row of its own, with corrects_visit_id.
                """)

        @OptionGroup var portfolio: PortfolioOptions

        @Argument(help: ArgumentHelp("CSV files of visit records.", valueName: "file"))
        var files: [String]

        func run() throws {
            let console = Console(portfolio, environment: Program.environment)
            try Program.report(to: console) {
                let request = VisitsRequest(project: portfolio.project, files: files)
                let result = try VisitsRun.add(request, on: Program.machine)
                console.show(result.findings)
                if !portfolio.quiet { console.say(result.lastLine + "\n") }
                return result.status
            }
        }
    }
}
