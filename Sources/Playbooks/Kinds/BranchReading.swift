import Findings

/// Reads the nested bullets of *listen for*.
struct BranchReading {
    let source: ArticleSource
    private(set) var findings: [Finding] = []

    init(source: ArticleSource) { self.source = source }

    mutating func read(_ nodes: [MarkdownNode], depth: Int = 1) -> [Branch] {
        var branches: [Branch] = []
        for node in nodes {
            guard case .list = node.kind else { continue }
            if depth > Branch.deepest {
                report(.branchShape, line: node.lines.lowerBound, "more than \(Branch.deepest) levels of branches")
                continue
            }
            for item in node.children { branches.append(branch(item, depth: depth)) }
        }
        return branches
    }

    private mutating func branch(_ item: MarkdownNode, depth: Int) -> Branch {
        let line = item.lines.lowerBound
        let words = (item.children.first { $0.kind == .paragraph })?.children ?? []
        var condition = ""
        if let first = words.first, first.kind == .strong {
            condition = first.plainText
        } else {
            report(.branchShape, line: line, "a branch begins with its condition in bold")
        }
        let response = words.dropFirst(condition.isEmpty ? 0 : 1)
        let ends = ends(of: response, line: line)
        let below = read(item.children, depth: depth + 1)
        // A link that leads nowhere is told of already.
        let isBroken = response.contains { $0.kind == .link(.refused) }
        if ends.isEmpty, below.isEmpty, !isBroken {
            report(.branchWithoutEnd, line: line, "the branch \(quoted: condition) has no end")
        }
        return Branch(
            condition: condition, response: Self.text(of: response), ends: ends, branches: below, line: line)
    }

    /// The codes and links with which the words end; between them only spaces and punctuation.
    private mutating func ends(of words: ArraySlice<MarkdownNode>, line: Int) -> [Branch.End] {
        var ends: [Branch.End] = []
        for word in words.reversed() {
            switch word.kind {
            case .code(let code):
                ends.append(.outcome(code))
                if VisitCodes.label(of: code) != nil, !VisitCodes.outcomeCodes.contains(code) {
                    report(
                        .unknownArticleCode, line: line, "\(quoted: code) is not an outcome, so no branch can end in it"
                    )
                }
            case .link(.article(let stem, let anchor)):
                ends.append(.article(stem: stem, anchor: anchor))
            case .text(let text) where text.allSatisfy({ $0.isWhitespace || $0.isPunctuation || $0.isSymbol }):
                continue
            case .softBreak, .lineBreak: continue
            default: return ends.reversed()
            }
        }
        return ends.reversed()
    }

    private static func text(of words: ArraySlice<MarkdownNode>) -> String {
        let text = words.map(\.plainText).joined()
        return String(text.drop { $0.isWhitespace || $0 == "→" })
    }

    private mutating func report(_ code: FindingCode, line: Int, _ message: FindingMessage) {
        findings.append(Finding(code, at: source.location(line: line), message))
    }
}
