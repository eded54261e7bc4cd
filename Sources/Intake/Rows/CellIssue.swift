import Findings

/// What is wrong with a cell or a row, before its place in the file is worked out.
struct CellIssue: Sendable {
    let code: FindingCode
    /// Position in the file; nil when the row as a whole is meant.
    let column: Int?
    let field: String?
    let message: FindingMessage
    let help: String?
    /// The row cannot be used; otherwise it is used and the finding is a warning.
    let rejects: Bool
}
