import Findings

/// Looks for what is not to be said, printed, or said to everybody.
enum WordingLint {
    static func findings(in draft: ArticleDraft, _ wording: Wording) -> [Finding] {
        let spoken = draft.lines(of: [.say, .ask, .offer, .close])
        let modelled = draft.modelLines.filter { line in
            !wording.otherSpeakers.contains { line.text.hasPrefix($0) }
        }
        return banned(spoken + modelled + draft.printedLines, in: draft, wording)
            + unprinted(in: draft, wording) + goodwill(draft.lines(of: [.say, .ask, .close]), in: draft, wording)
    }

    private static func banned(_ lines: [SpokenLine], in draft: ArticleDraft, _ wording: Wording) -> [Finding] {
        lines.flatMap { line in
            let text = SearchedText(line.text)
            return wording.banned.compactMap { banned -> Finding? in
                guard let found = text.occurrence(of: banned.phrase) else { return nil }
                return Finding(
                    .bannedWording, at: draft.source.location(of: found, in: line.lines),
                    "\(quoted: found) is not to be said; \(banned.instead)")
            }
        }
    }

    private static func unprinted(in draft: ArticleDraft, _ wording: Wording) -> [Finding] {
        draft.printedLines.flatMap { line in
            let text = SearchedText(line.text)
            return wording.unprinted.compactMap { word -> Finding? in
                guard let found = text.occurrence(of: word) else { return nil }
                return Finding(
                    .internalWording, at: draft.source.location(of: found, in: line.lines),
                    "\(quoted: found) would stand on a customer's paper; move it to \(quoted: LetterPart.howToUse.title.text(in: draft.language)) or reword it"
                )
            }
        }
    }

    /// Thanks are left out where the facts are bad, which only a placeholder can tell.
    private static func goodwill(_ lines: [SpokenLine], in draft: ArticleDraft, _ wording: Wording) -> [Finding] {
        lines.compactMap { line in
            guard !line.placeholders.contains(where: \.isGoodwill) else { return nil }
            let text = SearchedText(line.text)
            guard let found = wording.goodwill.lazy.compactMap({ text.occurrence(of: $0) }).first else { return nil }
            return Finding(
                .goodwillUnmarked, at: draft.source.location(of: found, in: line.lines),
                "\(quoted: found) would be said to a customer who never paid on time; name a figure such as {cooperation.years}, or leave it out"
            )
        }
    }
}
