/// The exit codes of cli.md; 64, wrong usage, is mostly the argument parser's.
package enum ExitStatus: Int32, Sendable {
    case done = 0
    case inputErrors = 1
    case machineFailed = 2
    case rowsRejected = 3
    /// Found out only with the data at hand: a collector whom nobody knows.
    case wrongUsage = 64

    /// Whether the command did what it was asked for.
    package var isSuccess: Bool { self == .done || self == .rowsRejected }
}
