/// Findings as a compiler prints them: `data/ar.csv:1042:7: error: … [bad-date]`.
package struct HumanFindings: Sendable {
    package var showsValues = false
    package var usesColour = false
    /// Above this many of one code, only their number is told.
    package var mostOfOneCode = 20

    package init() {}

    package func text(_ findings: [Finding]) -> String {
        var shown: [FindingCode: Int] = [:]
        var lines: [String] = []
        for finding in findings {
            shown[finding.code, default: 0] += 1
            guard shown[finding.code, default: 0] <= mostOfOneCode else { continue }
            lines.append(line(finding))
        }
        for code in shown.keys.sorted(by: { $0.id < $1.id }) {
            let rest = shown[code, default: 0] - mostOfOneCode
            guard rest > 0 else { continue }
            lines.append("… and \(rest) more [\(code.id)]: huikuan check --format json lists them all")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func line(_ finding: Finding) -> String {
        var line = ""
        if let location = finding.location {
            line += "\(location): "
        }
        line +=
            "\(coloured(finding.severity)): \(finding.message.text(showingValues: showsValues)) [\(finding.code.id)]"
        if let help = finding.help { line += "\n    help: \(help)" }
        return line
    }

    private func coloured(_ severity: Severity) -> String {
        guard usesColour else { return severity.rawValue }
        let colour =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(colour)m\(severity.rawValue)\u{1B}[0m"
    }
}

extension SourceLocation: CustomStringConvertible {
    package var description: String {
        [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
    }
}
