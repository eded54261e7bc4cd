import ArgumentParser
import Pipeline
import Preview
import Receivables

struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Print dossiers, a day's packet, letters and the playbook as PDFs.",
        discussion: """
            EXAMPLES
              huikuan print --customer C0042 --output paper                   # paper/C0042.pdf
              huikuan print --collector L01 --day 2026-07-02 --output paper   # paper/packet-L01-2026-07-02-01.pdf
              huikuan print --day 2026-07-02 --output paper                   # a packet for each collector
              huikuan print --collector L01 --customer C0003 --customer C0001 --output paper
              huikuan print --customer C0042 --letters --output paper         # and paper/letters/C0042-….pdf
              huikuan print --booklet --output paper                          # paper/playbook-booklet.pdf

            A day's packet has the customers with an appointment first, then those of the work list. The pages are \
            composed from the data, never from site/. Needs a Chromium: on the PATH, or named in HUIKUAN_CHROMIUM.

            Exit codes: 0 done · 1 errors in the input, nothing printed · 2 the machine failed, or a PDF is not as it \
            should be · 3 done, but rows were rejected · 64 wrong usage.
            """)

    @OptionGroup var portfolio: PortfolioOptions

    @Option(help: ArgumentHelp("A customer, by id; more than one may be given.", valueName: "id"))
    var customer: [String] = []

    @Option(help: ArgumentHelp("A packet for this collector, by id.", valueName: "id"))
    var collector: String?

    @Option(
        help: ArgumentHelp("The day of the visits; default: the as-of day.", valueName: "date"), transform: calendarDay)
    var day: CalendarDay?

    @Flag(help: "The customers' letters and forms as well.")
    var letters = false

    @Flag(help: "The playbook as one booklet.")
    var booklet = false

    @Option(help: ArgumentHelp("Where the PDFs go.", valueName: "dir"))
    var output: String

    @Option(help: "zh-Hans, zh-Hant or en; default: huikuan.yml's language.")
    var language: SiteLanguage?

    @Option(help: ArgumentHelp("Browsers at the same time; default: one for each core.", valueName: "n"))
    var jobs: Int?

    func validate() throws {
        if let jobs, !(1...64).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 64.") }
        if customer.isEmpty, collector == nil, day == nil, !letters, !booklet {
            throw ValidationError("Say what to print: --customer, --collector, --day, --letters or --booklet.")
        }
    }

    private var request: PrintRequest {
        var request = PrintRequest(project: portfolio.project, output: output)
        request.asOf = portfolio.asOf
        request.language = language?.rawValue
        request.customers = customer
        request.collector = collector
        request.day = day
        request.wantsLetters = letters
        request.wantsBooklet = booklet
        request.jobs = jobs
        return request
    }

    func run() throws {
        let console = Console(portfolio, environment: Program.environment)
        try Program.report(to: console) {
            let outcome = try PrintComposition.run(request, on: Program.machine) { console.progress($0.title) }
            console.progress("")
            switch outcome {
            case .stopped(let result):
                console.show(result.findings)
                console.say(result.lastLine + "\n")
                Program.end(result)
            case .ready(let job, let result):
                console.show(result.findings)
                let run = try PrintRun(job, to: output, on: Program.machine, jobs: jobs)
                if PrintRun.isRoot { console.say("note: run as root, Chromium works without its sandbox\n") }
                Printing(run: run, result: result, console: console).untilEnd()
            }
        }
    }
}

/// Prints until all is done or somebody interrupts; either way nothing half-printed stays behind.
private struct Printing {
    let run: PrintRun
    let result: RunResult
    let console: Console

    func untilEnd() -> Never {
        Foreground.run {
            let status = await end()
            // All that the run worked with stays in memory to the end.
            return withExtendedLifetime(result) { status }
        }
    }

    private func end() async -> Int32 {
        do {
            let report = try await run.run { done in console.progress("Printing \(done) of \(run.count)") }
            console.progress("")
            return tell(report).rawValue
        } catch is CancellationError {
            console.progress("")
            console.say("Interrupted; what was whole by then is kept.\n")
            return 130
        } catch {
            console.progress("")
            console.say("error: \(error)\n")
            return ExitStatus.machineFailed.rawValue
        }
    }

    private func tell(_ report: PrintRun.Report) -> ExitStatus {
        for defect in report.defects { console.say("error: \(defect.name): \(defect.what); it is not kept\n") }
        if !report.verifiedWords {
            console.say(
                "warning: the words on the pages were not verified: pdftotext is not installed "
                    + "(Debian: apt-get install poppler-utils)\n")
        }
        if !console.isQuiet || !report.defects.isEmpty { console.say(report.lastLine + "\n") }
        return report.defects.isEmpty ? result.status : .machineFailed
    }
}

extension PrintRun.Report {
    fileprivate var lastLine: String {
        guard let first = files.first else { return "Nothing was printed: there is nothing to print." }
        let files = files.count == 1 ? "1 file" : "\(files.count) files"
        return "Printed \(files), \(pages == 1 ? "1 page" : "\(pages) pages"). Open \(first)"
    }
}
