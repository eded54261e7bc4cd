package import Findings

/// Every code that a finding may have, for `explain` and Documentation/Findings.md.
package enum FindingCatalogue {
    package static let codes: [FindingCode] = FindingCode.all.sorted { $0.id < $1.id }

    /// One line a code: id, severity, title.
    package static var list: String {
        let width = codes.map(\.id.count).max() ?? 0
        return codes.map { code in
            let id = code.id + String(repeating: " ", count: width - code.id.count)
            return "\(id)  \(code.severity.rawValue)\(code.severity == .error ? "  " : "")  \(code.title)\n"
        }.joined()
    }

    package static func explanation(of id: String) -> String? {
        codes.first { $0.id == id }.map { code in
            """
            \(code.id) (\(code.severity.rawValue)): \(code.title)

            Why it matters
              \(code.why)

            How to mend it
              \(code.mend)

            Example
              \(code.example)

            """
        }
    }

    /// Documentation/Findings.md.
    package static var markdown: String {
        var text = """
            # Findings

            What `huikuan check` and `huikuan build` may say of the input, the content and the templates. Generated \
            from the code by `make docs`; `huikuan explain CODE` prints the same.


            """
        for code in codes {
            text += """
                ## \(code.id)

                *\(code.severity.rawValue)*: \(code.title).

                **Why it matters.** \(code.why)

                **How to mend it.** \(code.mend)

                ```
                \(code.example)
                ```


                """
        }
        return text
    }
}
