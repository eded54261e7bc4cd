import Playbooks

/// Takes the playbook apart into what the search may find.
struct PlaybookIndexing {
    let contents: PlaybookContents

    private var playbook: Playbook { contents.playbook }
    /// Characters of a letter's, a note's or a course's body that are searched: the index stays small.
    private static let longestBody = 500

    var entries: [SearchEntry] {
        playbook.situations.map { talk($0.article, .situation) } + playbook.stages.map { talk($0.article, .stage) }
            + (playbook.redLines.map(redLines) ?? []) + playbook.cards.map { text($0.article, .card) }
            + playbook.letters.map { text($0.article, .letter) } + playbook.laws.map { text($0.article, .law) }
            + playbook.trainings.map { text($0.article, .training) } + (playbook.glossary.map(terms) ?? [])
    }

    private func talk(_ article: Article, _ kind: SearchEntry.Kind) -> SearchEntry {
        var entry = SearchEntry(kind: kind, code: article.id, title: article.title, url: article.fileName)
        let heard = article.heard
        entry.lines = heard.map { .init(field: .heard, text: $0) }
        if heard.isEmpty { entry.lines += article.introductionLines.map { .init(field: .body, text: $0) } }
        for part in article.parts {
            guard let field = part.field else { continue }
            entry.lines += part.shownLines.map { .init(field: field, anchor: part.anchor, text: $0) }
        }
        return entry
    }

    private func text(_ article: Article, _ kind: SearchEntry.Kind) -> SearchEntry {
        var entry = SearchEntry(kind: kind, title: article.title, url: article.fileName)
        var room = Self.longestBody
        let parts = [("", article.introductionLines)] + article.parts.map { ($0.anchor, $0.shownLines) }
        for (anchor, lines) in parts {
            for line in lines where room > 0 {
                let text = String(line.prefix(room))
                room -= text.count
                entry.lines.append(.init(field: .body, anchor: anchor, text: text))
            }
        }
        return entry
    }

    private func redLines(_ redLines: RedLines) -> [SearchEntry] {
        let texts = redLines.article.introductionLines + redLines.article.parts.flatMap(\.shownLines)
        return redLines.lines.map { line in
            let text = texts.first { $0.hasPrefix(line.id + " ") } ?? ""
            return SearchEntry(
                kind: .redLine, code: line.id, title: line.title,
                url: redLines.article.fileName + "#" + line.id.lowercased(),
                lines: [.init(field: .never, text: String(text.dropFirst(line.id.count + 1)))])
        }
    }

    private func terms(_ glossary: Glossary) -> [SearchEntry] {
        glossary.groups.flatMap(\.terms).map { term in
            SearchEntry(
                kind: .term, title: term.name, url: glossary.article.fileName + "#" + term.anchor,
                lines: [.init(field: .term, text: term.translation), .init(field: .body, text: term.meaningText)])
        }
    }
}

extension Part {
    /// Nil for what would give an answer away, and for what stands elsewhere: notes on law are found themselves.
    fileprivate var field: SearchEntry.Field? {
        switch kind {
        case .say: .say
        case .listen: .listen
        case .ask: .ask
        case .offer: .offer
        case .never: .never
        case .close: .close
        case .quiz, .rolePlay, .example, .law: nil
        default: .body
        }
    }
}
