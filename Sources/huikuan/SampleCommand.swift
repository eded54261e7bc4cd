import ArgumentParser
import Pipeline
import Samples

struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Generate a realistic portfolio of any size, the same for the same seed.",
        discussion: """
            EXAMPLES
              huikuan sample --customers 200 --documents 5000 --output demo
              huikuan sample --customers 10000 --documents 1000000 --visits 100000 --promises 60000 --output big
            """)

    @Option(help: "How many customers.") var customers = 200
    @Option(help: "How many receivable documents.") var documents = 5000
    @Option(help: "How many visits.") var visits = 1000
    @Option(help: "How many promises.") var promises = 600
    @Option(help: "Which portfolio of that size.") var seed: UInt64 = 1
    @Option(help: ArgumentHelp("The folder to make; it must be empty or not exist.", valueName: "dir"))
    var output: String

    func validate() throws {
        guard (1...1_000_000).contains(customers) else {
            throw ValidationError("--customers takes a number from 1 to 1000000.")
        }
        for (name, count) in [("documents", documents), ("visits", visits), ("promises", promises)] {
            guard (0...50_000_000).contains(count) else {
                throw ValidationError("--\(name) takes a number from 0 to 50000000.")
            }
        }
    }

    func run() throws {
        let console = Console(PortfolioOptions.standard, environment: Program.environment)
        try Program.report(to: console) {
            let size = SampleSize(
                customers: customers, documents: documents, visits: visits, promises: promises, seed: seed)
            let result = try SampleRun.run(size, folder: output)
            console.show(result.findings)
            if result.status.isSuccess { console.say(result.lastLine + "\n") }
            return result.status
        }
    }
}
