import Findings
import Markup
import Playbooks

/// Builds small articles, so that a test shows only what it is about.
enum ArticleText {
    static func stage(_ id: String = "S4", body: String = "## Goal\n\nListen.\n\n## Never\n\n- Interrupt.")
        -> PlaybookFile
    {
        file("stages/\(id.lowercased()).md", head: "id: \(id)\ntitle: Listen\nowner: AR\nversion: 1", body)
    }

    /// A situation that has every part; a test replaces the one that it is about, by nothing to leave it out.
    static func situation(_ id: String = "T01", head: String = "", replacing parts: [PartKind: String] = [:])
        -> PlaybookFile
    {
        let body = ArticleKind.situation.requiredParts.compactMap { kind -> String? in
            let content = parts[kind] ?? Self.content[kind] ?? "Something."
            return content.isEmpty ? nil : "## \(kind.title.english)\n\n\(content)"
        }
        let start = "id: \(id)\ntitle: No cash\noutcomes: [PTP_ORAL, PTP_WRITTEN]\nowner: AR\nversion: 1\n"
        return file("situations/\(id.lowercased()).md", head: start + head, body.joined(separator: "\n\n"))
    }

    static func file(_ path: String, head: String, _ body: String) -> PlaybookFile {
        PlaybookFile(path: path, bytes: Array("---\n\(head)\n---\n\n\(body)\n".utf8))
    }

    static func read(_ files: PlaybookFile..., language: String = "en") -> (playbook: Playbook, findings: [Finding]) {
        let (playbook, findings) = PlaybookReader.read(files: files, language: language)
        return (playbook, findings.filter { $0.code != .unsignedArticles })
    }

    private static let content: [PartKind: String] = [
        .listen: "- **They name a day** → write it down. `PTP_ORAL`",
        .example: "### Good\n\nThanks.\n\n### Poor\n\nPay!",
        .quiz: Array(repeating: "What now?\n\n- [x] Ask. — It helps.\n- [ ] Shout. — It does not.", count: 3)
            .joined(separator: "\n\n"),
    ]
}

extension Finding {
    /// `unknown-code 12:3 …`: what a user reads, on one line.
    var summary: String {
        let place = location.map { "\($0.line ?? 0):\($0.column ?? 0) " } ?? ""
        return "\(code.id) \(place)\(message.text(showingValues: true))"
    }
}

extension Article {
    var html: String { String(decoding: body.bytes, as: UTF8.self) }
}
