/// The kinds of articles; a file's folder says which it is.
package enum ArticleKind: String, Sendable, Hashable, CaseIterable {
    case index, stage, situation, redLines, card

    /// Whether second-level headings must be the known ones; elsewhere they are the author's own.
    var hasKnownHeadings: Bool { self == .stage || self == .situation }

    package var requiredParts: [PartKind] {
        switch self {
        case .situation:
            PartKind.allCases.filter { $0 != .steps && $0 != .watch }
        case .stage: [.goal, .never]
        case .index, .redLines, .card: []
        }
    }
}
