import ArgumentParser
import Pipeline
import Preview

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser, and show it anew after every save.",
        discussion: """
            EXAMPLES
              huikuan serve                          # then open http://127.0.0.1:8080/
              huikuan serve --audience playbook      # for who writes talk tracks: a save is shown in a second
              huikuan serve --port 0 --language en   # a port that is free

            Watches the exports, huikuan.yml, content/ and templates/. Listens on 127.0.0.1 alone. The site is built \
            into a temporary folder, which goes when Ctrl-C ends the preview; site/ is not touched. When a save has an \
            error, the last good pages stay and say what is wrong.
            """)

    @OptionGroup var portfolio: PortfolioOptions

    @Option(help: ArgumentHelp("Where to listen; 0 takes a port that is free.", valueName: "port"))
    var port: UInt16 = 8080

    @Option(help: "zh-Hans, zh-Hant or en; default: huikuan.yml's language.")
    var language: SiteLanguage?

    @Option(
        help: ArgumentHelp(
            "For whom: manager (the default), collector:ID (his customers only) or playbook (no data).",
            valueName: "who"),
        transform: audienceChoice)
    var audience = AudienceChoice.manager

    @Flag(help: "Show pseudonyms instead of names, and no phone numbers: for demonstrations.")
    var redact = false

    func validate() throws {
        if audience == .all { throw ValidationError("A preview shows one tree: manager, collector:ID or playbook.") }
    }

    func run() throws {
        let console = Console(portfolio, environment: Program.environment)
        try Program.report(to: console) {
            let preview = try PreviewRun(request, port: port, on: Program.machine)
            Foreground.run {
                do {
                    try await preview.run { tell($0, on: console) }
                } catch {
                    // What was waited for ends in its own way when the preview is ended.
                    guard !Task.isCancelled else { return ExitStatus.done.rawValue }
                    console.say("error: \(error)\n")
                    return ExitStatus.machineFailed.rawValue
                }
                return ExitStatus.done.rawValue
            }
        }
    }

    private var request: BuildRequest {
        var request = BuildRequest(project: portfolio.project)
        request.asOf = portfolio.asOf
        request.language = language?.rawValue
        request.audience = audience
        request.isRedacted = redact
        return request
    }

    private func tell(_ event: PreviewRun.Event, on console: Console) {
        switch event {
        case .listening(let address):
            Console.print(address + "\n")
        case .built(let result):
            console.show(result.findings)
            if !console.isQuiet || !result.status.isSuccess { console.say(result.lastLine + "\n") }
        case .failed(let failure):
            console.say("error: \(failure.description)\n")
        }
    }
}
