import FoundationEssentials
import Pipeline
import Subprocess

/// A Chromium without a window, with a profile of its own, that ends with its task.
struct BrowserProcess {
    let chromium: Chromium
    /// A folder of this process alone; its owner removes it.
    let profile: String
    /// Chromium's sandbox refuses to work for root.
    let withoutSandbox: Bool

    /// Where Chromium's own words go.
    var log: String { profile + "/chromium.log" }

    /// Chromium talks over its descriptors 3 and 4, which the shell makes of standard input and output.
    private static let script = #"log=$1; shift; exec "$@" 3<&0 4>&1 >"$log" 2>&1 </dev/null"#

    /// Starts it, lets it work, and ends it.
    func run<Result: Sendable>(_ body: (RunningBrowser) async throws -> Result) async throws -> Result {
        var options = PlatformOptions()
        // A session of its own: all of Chromium's processes can be ended at once.
        options.createSession = true
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(500))
        ]
        let outcome = try await Subprocess.run(
            .name("sh"), arguments: Arguments(["-c", Self.script, "sh", log, chromium.path] + flags),
            // What it drops there goes with the profile.
            environment: .inherit.updating(["TMPDIR": profile]), platformOptions: options, input: .inputWriter,
            output: .sequence, error: .discarded
        ) { execution in
            let connection = BrowserConnection(
                writer: execution.standardInputWriter, chunks: execution.standardOutput.makeAsyncIterator())
            let result = try await body(
                RunningBrowser(connection: connection) {
                    try? execution.send(signal: .kill, toProcessGroup: true)
                })
            try? await connection.call("Browser.close", BrowserConnection.Nothing())
            return result
        }
        return outcome.takeClosureResult()
    }

    /// What Chromium said last, for a failure's message.
    var lastWords: String {
        let text = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let lines = text.split(separator: "\n").suffix(3)
        return lines.isEmpty ? "" : "; it said:\n  " + lines.joined(separator: "\n  ")
    }

    private var flags: [String] {
        [
            "--headless=new", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--no-first-run",
            "--no-default-browser-check", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-breakpad", "--hide-scrollbars", "--mute-audio",
            // What is printed needs no script, and does without it a little faster.
            "--blink-settings=scriptEnabled=false",
        ] + (withoutSandbox ? ["--no-sandbox"] : []) + ["about:blank"]
    }
}

/// What can be done with a Chromium while it runs.
struct RunningBrowser {
    let connection: BrowserConnection
    /// Ends it at once, with all its processes; may be called from any task.
    let kill: @Sendable () -> Void
}
