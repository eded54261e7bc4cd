import ArgumentParser
import Findings
import Pipeline

struct PlaybookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "playbook",
        abstract: "Work with the playbook's articles.",
        discussion: """
            EXAMPLES
              huikuan playbook diff ../last-quarter/content content
              huikuan check --only playbook
            """,
        subcommands: [PlaybookDiffCommand.self])
}

struct PlaybookDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What changed in the playbook: articles added, changed and withdrawn.",
        discussion: """
            EXAMPLES
              huikuan playbook diff ../last-quarter/content content
              huikuan playbook diff old/zh-Hans new/zh-Hans --format json

            Articles are compared by their ids, part by part. Words that changed under an old version are a warning.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json }

    @Argument(help: "The content folder, or one language's folder, as it was.")
    var old: String

    @Argument(help: "The same as it is now.")
    var new: String

    @Option(help: "human or json.")
    var format = Format.human

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    func run() throws {
        let console = Console(isQuiet: quiet, environment: Program.environment)
        try Program.report(to: console) {
            let result = try PlaybookDiffRun.run(from: old, to: new, asJSON: format == .json)
            console.show(result.findings)
            if let output = result.output { Console.print(output) }
            return result.status
        }
    }
}
