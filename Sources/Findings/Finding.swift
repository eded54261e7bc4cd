/// Something that a reader of the input, the content or a template should know: bad data is a value, not a throw.
package struct Finding: Sendable, Hashable {
    package let code: FindingCode
    package let severity: Severity
    package let location: SourceLocation?
    /// The column, key or name that the finding is about, as its file spells it.
    package let field: String?
    package let message: FindingMessage
    /// What to do, when this case allows more than the code's own advice.
    package let help: String?

    /// - Parameter severity: the code's own severity unless the case at hand is milder or graver.
    package init(
        _ code: FindingCode, at location: SourceLocation? = nil, field: String? = nil, _ message: FindingMessage,
        help: String? = nil, severity: Severity? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.location = location
        self.field = field
        self.message = message
        self.help = help
    }
}

extension Finding {
    /// The same finding with its file under another name.
    package func locating(_ name: (String) -> String) -> Finding {
        guard let location else { return self }
        let moved = SourceLocation(file: name(location.file), line: location.line, column: location.column)
        return Finding(code, at: moved, field: field, message, help: help, severity: severity)
    }

    /// The same finding, less grave: what fails a check may only be told of by a build.
    package func softened(to severity: Severity) -> Finding {
        Finding(code, at: location, field: field, message, help: help, severity: min(self.severity, severity))
    }
}

package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// A place in an input file, counted as editors count: lines and columns from 1, columns in characters.
package struct SourceLocation: Sendable, Hashable {
    /// The path as the user would type it from the portfolio folder.
    package let file: String
    package let line: Int?
    package let column: Int?

    package init(file: String, line: Int? = nil, column: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
    }
}
