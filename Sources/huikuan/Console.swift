import Findings
import Glibc

/// Results go to standard output, everything else to standard error.
struct Console {
    let isQuiet: Bool
    let isVerbose: Bool
    let showsValues: Bool
    private let environment: [String: String]

    init(_ options: PortfolioOptions, environment: [String: String]) {
        isQuiet = options.quiet
        isVerbose = options.verbose
        showsValues = options.showValues
        self.environment = environment
    }

    /// For a command that reads no portfolio.
    init(isQuiet: Bool, environment: [String: String]) {
        self.isQuiet = isQuiet
        isVerbose = false
        showsValues = false
        self.environment = environment
    }

    /// Whether a person watches standard error, on a terminal that can move its cursor.
    var isInteractive: Bool { isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb" }

    private var usesColour: Bool { isInteractive && environment["NO_COLOR", default: ""].isEmpty }

    func show(_ findings: [Finding]) {
        let least: Severity = isQuiet ? .error : isVerbose ? .note : .warning
        let shown = findings.filter { $0.severity >= least }
        say(FindingFormat.human.text(shown, showsValues: showsValues, usesColour: usesColour))
    }

    /// The same line, written anew for each phase; wiped by an empty one.
    func progress(_ text: String) {
        guard isInteractive, !isQuiet else { return }
        say("\r\u{1B}[K" + text)
    }

    func say(_ text: String) { Console.write(text, to: STDERR_FILENO) }

    static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

    /// - Returns: false when the reader has gone, which is no failure of ours.
    @discardableResult
    static func print(_ bytes: [UInt8]) -> Bool { write(bytes, to: STDOUT_FILENO) }

    private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    @discardableResult
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                written += count
            }
            return true
        }
    }
}
