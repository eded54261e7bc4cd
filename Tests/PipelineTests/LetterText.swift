import Foundation

/// A letter as the customer reads it, links and attributes included: what must not stand in it.
struct LetterText {
    private let html: String
    private let words: String

    init(_ html: String) {
        self.html = html
        // The way back to the file that the page belongs to is for the screen alone.
        words = html.replacing(#/<p class="back">.*<\/p>/#, with: "").lowercased()
    }

    /// Words of ours that no customer should read.
    private static let internalWords = [
        "档案", "话术", "红线", "底线", "优先级", "评分", "打分", "策略", "战术", "门槛", "催收员", "权限", "最低折扣", "对方心情",
        "威胁", "爽约", "不配合", "内部", "huikuan", "playbook", "dossier", "red line", "floor", "priority", "score", "tactic",
        "talk track", "internal", "collector", "broken promise", "uncooperative", "build ", "as-of",
    ]
    private static let moods = ["态度", "情绪", "mood", "威胁", "threatening", "agitated", "激动"]

    /// - Parameter exceptMood: the visit record has boxes for the tone of the talk, all of them empty.
    func internalWords(exceptMood: Bool) -> [String] {
        let wanted = Self.internalWords + Self.moods
        var found = wanted.filter { words.contains($0) && !(exceptMood && Self.moods.contains($0)) }
        found += html.matches(of: #/\b[TGS][0-9]{2}\b/#).map { String($0.output) }
        return found
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
