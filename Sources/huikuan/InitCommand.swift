import ArgumentParser
import Pipeline

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a new portfolio: commented configuration, sample data, starter playbook.",
        discussion: """
            EXAMPLES
              huikuan init my-portfolio
              cd my-portfolio && huikuan build
            """)

    @Argument(help: "The folder to make; it must be empty or not exist.")
    var folder = "."

    func run() throws {
        let console = Console(PortfolioOptions.standard, environment: Program.environment)
        try Program.report(to: console) {
            let result = try PortfolioStart.run(folder: folder, on: Program.machine)
            console.show(result.findings)
            if result.status.isSuccess { Console.print(result.lastLine + "\n") }
            return result.status
        }
    }
}

extension PortfolioOptions {
    /// For commands that read no portfolio and still speak to the console.
    static var standard: PortfolioOptions { (try? PortfolioOptions.parse([])) ?? PortfolioOptions() }
}
