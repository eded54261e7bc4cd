/// The kinds of articles; a file's folder says which it is.
package enum ArticleKind: String, Sendable, Hashable, CaseIterable {
    case index, stage, situation, redLines, card, letter, law, training, glossary

    /// Whether second-level headings must be the known ones; elsewhere they are the author's own.
    var hasKnownHeadings: Bool { self == .stage || self == .situation || self == .letter }

    package var requiredParts: [PartKind] {
        switch self {
        case .situation:
            PartKind.allCases.filter { $0 != .steps && $0 != .watch }
        case .stage: [.goal, .never]
        default: []
        }
    }

    /// The folder within a language's folder, nil for what stands beside `index.md`.
    package var folder: String? {
        switch self {
        case .index, .redLines, .glossary: nil
        case .stage: "stages"
        case .situation: "situations"
        case .card: "cards"
        case .letter: "letters"
        case .law: "law"
        case .training: "training"
        }
    }

    /// Goes before the file's name in the name of its page, so that a letter, a note on law and a card may share one.
    var pagePrefix: String {
        switch self {
        case .letter, .law, .training: rawValue + "-"
        default: ""
        }
    }
}
