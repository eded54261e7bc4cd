import ArgumentParser
import Pipeline

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Tell what is installed, found and readable, and what would be missing for which command.",
        discussion: """
            EXAMPLES
              huikuan doctor
              huikuan doctor --project my-portfolio
            """)

    @OptionGroup var portfolio: PortfolioOptions

    func run() throws {
        let console = Console(portfolio, environment: Program.environment)
        try Program.report(to: console) {
            let report = Doctor.examine(project: portfolio.project, on: Program.machine)
            Console.print(report.text)
            return report.status
        }
    }
}
