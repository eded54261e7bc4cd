package import Findings

/// What a command has to say when it is done.
package struct RunResult: Sendable {
    package var status: ExitStatus
    package var findings: [Finding]
    /// One line: what was made, from how many rows, how many rejected, how long it took.
    package var lastLine = ""
    /// The page to open.
    package var home: String?
    /// What goes to standard output.
    package var output: [UInt8]?
    package var timings = Timings()
    /// What the run worked with. Kept for a program that ends anyway: the machine takes it back at once, where giving
    /// it back row by row takes a while.
    var remains: [any Sendable] = []

    package init(status: ExitStatus, findings: [Finding]) {
        self.status = status
        self.findings = findings
    }

    /// Stops before anything is written: the input, the content or a template has errors.
    static func stopped(_ findings: [Finding], timings: Timings = Timings()) -> RunResult {
        var result = RunResult(status: .inputErrors, findings: findings)
        let errors = findings.count { $0.severity == .error }
        result.lastLine = "Stopped: \(counted(errors, "error", "errors")); nothing was written."
        result.timings = timings
        return result
    }
}

/// `1 row`, `2 rows`.
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
