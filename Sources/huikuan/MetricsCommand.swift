import ArgumentParser
import Pipeline

struct MetricsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "metrics",
        abstract: "Print every figure, for other programs.",
        discussion: """
            EXAMPLES
              huikuan metrics --format json | jq '.currencies[0].dso'
              huikuan metrics --as-of 2025-12-31 --format csv > year-end.csv

            The JSON is described by Documentation/metrics.schema.json.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv }

    @OptionGroup var portfolio: PortfolioOptions

    @Option(help: "json or csv.")
    var format = Format.json

    func run() throws {
        let console = Console(portfolio, environment: Program.environment)
        try Program.report(to: console) {
            let request = MetricsRequest(
                project: portfolio.project, asOf: portfolio.asOf, format: format == .json ? .json : .csv)
            let result = try MetricsRun.run(request, on: Program.machine)
            console.show(result.findings)
            if let output = result.output { Console.print(output) }
            Program.end(result)
        }
    }
}
