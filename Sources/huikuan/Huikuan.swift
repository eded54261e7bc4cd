import ArgumentParser
import Pipeline

@main
struct Huikuan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "huikuan",
        abstract: "Turns receivables, payments and visit logs into a static site that gets invoices paid.",
        usage: """
            huikuan init my-portfolio && cd my-portfolio
            huikuan check
            huikuan build --as-of 2026-06-30
            huikuan metrics --format json > figures.json
            """,
        version: Program.version,
        subcommands: [
            BuildCommand.self, CheckCommand.self, MetricsCommand.self, DiffCommand.self, PrintCommand.self,
            ServeCommand.self, VisitsCommand.self, PlaybookCommand.self, InitCommand.self, SampleCommand.self,
            ExplainCommand.self, DoctorCommand.self,
        ])
}
