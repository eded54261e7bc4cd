import ArgumentParser
import Pipeline
import Receivables

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed between two days, or between two built sites.",
        discussion: """
            EXAMPLES
              huikuan diff --from 2026-05-31 --to 2026-06-30
              huikuan diff --from 2026-05-31 --to 2026-06-30 --format json | jq '.currencies[0].movements'
              huikuan diff last-week/site site

            closing = opening + invoiced - received + other, for each currency.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @OptionGroup var portfolio: PortfolioOptions

    @Option(help: ArgumentHelp("The earlier day.", valueName: "date"), transform: calendarDay)
    var from: CalendarDay?

    @Option(help: ArgumentHelp("The later day.", valueName: "date"), transform: calendarDay)
    var to: CalendarDay?

    @Option(help: "human or json.")
    var format = Format.human

    @Argument(help: ArgumentHelp("Two sites, or their manifests, instead of two days.", valueName: "site"))
    var sites: [String] = []

    func validate() throws {
        guard sites.isEmpty else {
            guard sites.count == 2, from == nil, to == nil else {
                throw ValidationError("Name two sites, or two days with --from and --to.")
            }
            return
        }
        guard let from, let to else { throw ValidationError("Name two days with --from and --to, or two sites.") }
        guard from < to else { throw ValidationError("\(from) is not before \(to).") }
    }

    func run() throws {
        let console = Console(portfolio, environment: Program.environment)
        try Program.report(to: console) {
            guard let from, let to else {
                let comparison = try BuildComparison(sites[0], sites[1])
                Console.print(format == .json ? comparison.json() : comparison.text())
                return .done
            }
            let request = DiffRequest(
                project: portfolio.project, from: from, to: to, format: format == .json ? .json : .human)
            let result = try DiffRun.run(request, on: Program.machine)
            console.show(result.findings)
            if let output = result.output { Console.print(output) }
            Program.end(result)
        }
    }
}
