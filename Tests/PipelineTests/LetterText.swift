import Foundation

/// A letter as the customer reads it, links and attributes included: what must not stand in it.
struct LetterText {
    private let words: String

    init(_ html: String) {
        // The way back to the file that the page belongs to is for the screen alone.
        words = html.replacing(#/<p class="back">.*<\/p>/#, with: "").lowercased()
    }

    /// Words of ours that no customer should read.
    private static let internalWords = [
        "档案", "话术", "红线", "底线", "优先级", "评分", "打分", "策略", "战术", "门槛", "催收员", "权限", "最低折扣", "对方心情",
        "威胁", "爽约", "不配合", "内部", "huikuan", "playbook", "dossier", "red line", "floor", "priority", "score", "tactic",
        "talk track", "internal", "collector", "broken promise", "uncooperative", "build ", "as-of", "态度", "情绪",
        "mood", "threatening", "agitated", "激动",
    ]

    /// - Parameter inSlipAlone: of the visit record the customer gets no more than the slip; the form above it has
    ///   boxes for our own next steps and for the tone of the talk, all of them empty.
    func internalWords(inSlipAlone: Bool) -> [String] {
        let slip = words.firstRange(of: "<section class=\"slip").map { String(words[$0.lowerBound...]) }
        let shown = inSlipAlone ? slip ?? words : words
        let found = Self.internalWords.filter { shown.contains($0) }
        return found + shown.matches(of: #/\b[tgs][0-9]{2}\b/#).map { String($0.output) }
    }

    /// Names and numbers of the sample's other customers.
    ///
    /// - Parameter path: the letter's file, which begins with its customer's number.
    func othersNames(than path: String) -> [String] {
        Self.customers.filter { !path.hasPrefix("letters/\($0.id)-") }.flatMap { [$0.id, $0.name, $0.tax] }.filter {
            words.contains($0.lowercased())
        }
    }

    private static let customers: [(id: String, name: String, tax: String)] = {
        let table = try? String(contentsOfFile: "\(SampleSite.repository)/data/customers.csv", encoding: .utf8)
        return (table ?? "").split(separator: "\n").dropFirst().map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return (cells[0], cells[1], cells[4])
        }.filter { $0.0.count >= 4 }
    }()
}
