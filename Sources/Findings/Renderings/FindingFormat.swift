/// How findings are written for people and for other programs.
package enum FindingFormat: String, Sendable, CaseIterable {
    case human, json, github, sarif

    /// - Parameter showsValues: whether customers' names and amounts are printed.
    package func text(_ findings: [Finding], showsValues: Bool, usesColour: Bool) -> String {
        switch self {
        case .human:
            var human = HumanFindings()
            human.showsValues = showsValues
            human.usesColour = usesColour
            return human.text(findings)
        case .json: return json(findings, showsValues: showsValues)
        case .github: return github(findings, showsValues: showsValues)
        case .sarif: return sarif(findings, showsValues: showsValues)
        }
    }

    private func json(_ findings: [Finding], showsValues: Bool) -> String {
        var json = JSONText()
        json.object([
            ("schema", { $0.string("huikuan.findings/1") }),
            (
                "findings",
                {
                    $0.array(findings) { json, finding in
                        json.object([
                            ("code", { $0.string(finding.code.id) }),
                            ("severity", { $0.string(finding.severity.rawValue) }),
                            ("file", { $0.string(finding.location?.file) }),
                            ("line", { $0.number(finding.location?.line) }),
                            ("column", { $0.number(finding.location?.column) }),
                            ("field", { $0.string(finding.field) }),
                            ("message", { $0.string(finding.message.text(showingValues: showsValues)) }),
                            ("help", { $0.string(finding.help ?? finding.code.mend) }),
                        ])
                    }
                }
            ),
            ("counts", { $0.object(counts(findings)) }),
        ])
        json.newline()
        return json.text
    }

    private func counts(_ findings: [Finding]) -> [(key: String, write: (inout JSONText) -> Void)] {
        Severity.allCases.reversed().map { severity in
            let count = findings.count { $0.severity == severity }
            return (severity.rawValue, { $0.number(count) })
        }
    }

    /// Workflow commands: properties may not hold `%`, line ends, `:` or `,` as they are.
    private func github(_ findings: [Finding], showsValues: Bool) -> String {
        findings.map { finding in
            var properties: [String] = []
            if let location = finding.location {
                properties.append("file=\(escapedForGitHub(location.file, property: true))")
                if let line = location.line { properties.append("line=\(line)") }
                if let column = location.column { properties.append("col=\(column)") }
            }
            properties.append("title=\(finding.code.id)")
            let kind = finding.severity == .note ? "notice" : finding.severity.rawValue
            let message = escapedForGitHub(sentence(finding, showsValues: showsValues), property: false)
            return "::\(kind) \(properties.joined(separator: ","))::\(message)\n"
        }.joined()
    }

    /// What was found, and what to do where that is known.
    private func sentence(_ finding: Finding, showsValues: Bool) -> String {
        let message = finding.message.text(showingValues: showsValues)
        return finding.help.map { "\(message)\nhelp: \($0)" } ?? message
    }

    private func escapedForGitHub(_ text: String, property: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where property: escaped += "%3A"
            case "," where property: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private func sarif(_ findings: [Finding], showsValues: Bool) -> String {
        let codes = Set(findings.map(\.code)).sorted { $0.id < $1.id }
        var json = JSONText()
        json.object([
            ("$schema", { $0.string("https://json.schemastore.org/sarif-2.1.0.json") }),
            ("version", { $0.string("2.1.0") }),
            (
                "runs",
                {
                    $0.array([findings]) { json, findings in
                        json.object([
                            ("tool", { $0.object([("driver", { self.driver(&$0, codes) })]) }),
                            ("columnKind", { $0.string("unicodeCodePoints") }),
                            (
                                "results",
                                { json in
                                    json.array(findings) { self.result(&$0, $1, codes, showsValues: showsValues) }
                                }
                            ),
                        ])
                    }
                }
            ),
        ])
        json.newline()
        return json.text
    }

    private func driver(_ json: inout JSONText, _ codes: [FindingCode]) {
        json.object([
            ("name", { $0.string("huikuan") }),
            (
                "rules",
                {
                    $0.array(codes) { json, code in
                        json.object([
                            ("id", { $0.string(code.id) }),
                            ("shortDescription", { $0.object([("text", { $0.string(code.title) })]) }),
                            ("fullDescription", { $0.object([("text", { $0.string(code.why) })]) }),
                            (
                                "defaultConfiguration",
                                { $0.object([("level", { $0.string(code.severity.rawValue) })]) }
                            ),
                            ("help", { $0.object([("text", { $0.string(code.mend) })]) }),
                        ])
                    }
                }
            ),
        ])
    }

    private func result(_ json: inout JSONText, _ finding: Finding, _ codes: [FindingCode], showsValues: Bool) {
        var members: [(key: String, write: (inout JSONText) -> Void)] = [
            ("ruleId", { $0.string(finding.code.id) }),
            ("ruleIndex", { $0.number(codes.firstIndex(of: finding.code)) }),
            ("level", { $0.string(finding.severity.rawValue) }),
            ("message", { $0.object([("text", { $0.string(self.sentence(finding, showsValues: showsValues)) })]) }),
        ]
        if let location = finding.location {
            members.append(
                ("locations", { $0.array([location]) { json, location in self.place(&json, location) } }))
        }
        json.object(members)
    }

    /// A file's name as a relative reference: what may not stand in one is written in percent codes.
    private func reference(to file: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return file.utf8.reduce(into: "") { text, byte in
            let scalar = Unicode.Scalar(byte)
            if byte < 0x80, scalar.properties.isAlphabetic || "0123456789/._-~".unicodeScalars.contains(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
    }

    private func place(_ json: inout JSONText, _ location: SourceLocation) {
        var members: [(key: String, write: (inout JSONText) -> Void)] = [
            ("artifactLocation", { $0.object([("uri", { $0.string(self.reference(to: location.file)) })]) })
        ]
        if let line = location.line {
            var region: [(key: String, write: (inout JSONText) -> Void)] = [("startLine", { $0.number(line) })]
            if let column = location.column { region.append(("startColumn", { $0.number(column) })) }
            members.append(("region", { $0.object(region) }))
        }
        json.object([("physicalLocation", { $0.object(members) })])
    }
}
