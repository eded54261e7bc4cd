import ArgumentParser
import Findings
import Pipeline

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Tell what a finding means, why it matters and how to mend it.",
        discussion: """
            EXAMPLES
              huikuan explain bad-date
              huikuan explain            # lists all codes
            """)

    @Argument(help: "The code in brackets at the end of a finding.")
    var code: String?

    func run() throws {
        guard let code else { return Console.print(FindingCatalogue.list) }
        guard let explanation = FindingCatalogue.explanation(of: code) else {
            let nearest = FindingCatalogue.codes.map(\.id).nearest(to: code)
            throw ValidationError(
                "No finding has the code \(code)." + (nearest.map { " Did you mean \($0)?" } ?? ""))
        }
        Console.print(explanation)
    }
}
