import Findings

/// Looks for ids in running text that no article has: `RL16`, `T27`, `L-DEMAND-9`.
enum IdentifierLint {
    static func findings(in drafts: [ArticleDraft]) -> [Finding] {
        let ids = drafts.map(\.front.id) + redLines(drafts)
        let known = Set(ids)
        // Of a family without a single member nothing is known: a playbook may do without.
        let families = Set(ids.compactMap { Family(of: $0) })
        return drafts.flatMap { draft in
            var findings: [Finding] = []
            let source = draft.source
            for node in draft.introduction + draft.sections.flatMap(\.nodes) {
                node.walk { line in
                    guard line.isLine else { return }
                    for id in names(in: line.plainText) where !known.contains(id) {
                        guard let family = Family(of: id), families.contains(family) else { continue }
                        let suggestion = known.sorted().nearest(to: id).map { "; did you mean \($0)?" } ?? ""
                        findings.append(
                            Finding(
                                .unknownArticleID, at: source.location(of: id, in: line.lines),
                                "no article or red line has the id \(quoted: id)\(suggestion)"))
                    }
                }
            }
            return findings
        }
    }

    private static func redLines(_ drafts: [ArticleDraft]) -> [String] {
        var ids: [String] = []
        for draft in drafts where draft.kind == .redLines {
            for node in draft.introduction + draft.sections.flatMap(\.nodes) {
                node.walk { if let id = $0.redLineID { ids.append(id) } }
            }
        }
        return ids
    }

    private enum Family: Hashable {
        case situation, redLine, card, letter, law, training

        init?(of id: String) {
            let digits = id.drop { !$0.isNumber }
            if id.hasPrefix("T"), id.count == 3, digits.count == 2 {
                self = .situation
            } else if id.hasPrefix("RL"), digits.count == id.count - 2, !digits.isEmpty {
                self = .redLine
            } else if id.hasPrefix("CARD-") {
                self = .card
            } else if id.hasPrefix("L-") {
                self = .letter
            } else if id.hasPrefix("LAW-") {
                self = .law
            } else if id.hasPrefix("TR-") {
                self = .training
            } else {
                return nil
            }
        }
    }

    /// Runs of capital Latin letters, digits and hyphens that stand by themselves.
    private static func names(in text: String) -> [String] {
        guard text.utf8.contains(where: \.isCapital) else { return [] }
        var names: [String] = []
        var run: [UInt8] = []
        var isName = true
        for byte in Array(text.utf8) + [0] {
            if byte.isCapital || byte.isDigit || byte == UInt8(ascii: "-") {
                run.append(byte)
            } else if byte.isSmall || byte == UInt8(ascii: "_") {
                isName = false
            } else {
                if isName, let first = run.first, first.isCapital, run.count > 2 {
                    names.append(String(decoding: run, as: UTF8.self))
                }
                run.removeAll(keepingCapacity: true)
                isName = true
            }
        }
        return names.filter { Family(of: $0) != nil }
    }
}

extension UInt8 {
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isSmall: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
