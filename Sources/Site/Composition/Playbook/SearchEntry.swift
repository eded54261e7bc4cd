/// Something that the playbook's search may find: an article, a red line, a term.
struct SearchEntry {
    /// In the order in which equal hits are shown.
    enum Kind: CaseIterable {
        case situation, stage, redLine, card, letter, law, training, term

        var key: String {
            switch self {
            case .situation: "edition.kind.situation"
            case .stage: "edition.kind.stage"
            case .redLine: "edition.kind.redLine"
            case .card: "edition.kind.card"
            case .letter: "edition.kind.letter"
            case .law: "edition.kind.law"
            case .training: "edition.kind.training"
            case .term: "edition.kind.term"
            }
        }
    }

    /// What a line is; the search gives each its weight by this name.
    enum Field: String, CaseIterable {
        case heard, say, listen, ask, offer, never, close, term, body
    }

    struct Line {
        let field: Field
        /// Within the entry's page; empty for its beginning.
        var anchor = ""
        let text: String
    }

    let kind: Kind
    var code = ""
    let title: String
    /// Within the playbook's folder.
    let url: String
    var lines: [Line] = []
}
