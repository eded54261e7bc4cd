package import Findings

/// What changed in one language between two states of the playbook.
package struct PlaybookDiff: Sendable {
    package struct Entry: Sendable, Hashable {
        package let id: String
        package let kind: ArticleKind
        package let title: String
        package let version: Int
    }

    package struct Change: Sendable, Hashable {
        /// As it is now.
        package let entry: Entry
        package let oldVersion: Int
        /// What differs: names of parts as their headings have them, and keys of the head.
        package let parts: [PartChange]
        /// What is said is not what the version before said, and the version is the same.
        package let isUnversioned: Bool
        let place: SourceLocation
    }

    package struct PartChange: Sendable, Hashable {
        package enum Kind: String, Sendable { case added, changed, removed }

        package let part: String
        package let kind: Kind
    }

    package let language: String
    /// By id, as the two below.
    package let added: [Entry]
    package let changed: [Change]
    package let withdrawn: [Entry]
}

extension PlaybookDiff {
    /// Articles are the same when their ids are, whatever their files are called.
    package init(from old: Playbook, to new: Playbook) {
        let before = Self.byID(old)
        let after = Self.byID(new)
        language = new.language
        added = after.keys.filter { before[$0] == nil }.sorted().compactMap { after[$0].map(Entry.init) }
        withdrawn = before.keys.filter { after[$0] == nil }.sorted().compactMap { before[$0].map(Entry.init) }
        changed = after.keys.sorted().compactMap { id in
            guard let earlier = before[id], let later = after[id] else { return nil }
            return Change(from: earlier, to: later)
        }
    }

    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && withdrawn.isEmpty }

    /// The articles that say something new under an old version.
    package var findings: [Finding] {
        changed.filter(\.isUnversioned).map { change in
            Finding(
                .unversionedChange, at: change.place,
                "\(quoted: change.entry.id) changed and is still version \(change.entry.version); raise version and write the change down"
            )
        }
    }

    /// What stands in for an article that is not translated is no article of the language.
    private static func byID(_ playbook: Playbook) -> [String: Article] {
        Dictionary(
            playbook.articles.filter { !$0.isFallback }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension PlaybookDiff.Entry {
    fileprivate init(_ article: Article) {
        self.init(id: article.id, kind: article.kind, title: article.title, version: article.front.version)
    }
}

extension PlaybookDiff.Change {
    fileprivate init?(from old: Article, to new: Article) {
        let words = Self.parts(from: old, to: new)
        let head = Self.keys(from: old.front, to: new.front)
        let signature = Self.signatureKeys(from: old.front, to: new.front)
        guard !(words + head + signature).isEmpty || old.front.version != new.front.version else { return nil }
        self.init(
            entry: PlaybookDiff.Entry(new), oldVersion: old.front.version, parts: words + head + signature,
            isUnversioned: !(words + head).isEmpty && new.front.version <= old.front.version,
            place: SourceLocation(file: new.sourceFile))
    }

    /// Of the words: the introduction and the parts, in the order in which they stand now, removed ones last.
    private static func parts(from old: Article, to new: Article) -> [PlaybookDiff.PartChange] {
        var changes: [PlaybookDiff.PartChange] = []
        if old.introduction != new.introduction {
            changes.append(.init(part: "introduction", kind: .changed))
        }
        for part in new.parts {
            guard let earlier = old.parts.first(where: { $0.isSame(as: part) }) else {
                changes.append(.init(part: part.title, kind: .added))
                continue
            }
            if earlier.html != part.html { changes.append(.init(part: part.title, kind: .changed)) }
        }
        for part in old.parts where !new.parts.contains(where: { $0.isSame(as: part) }) {
            changes.append(.init(part: part.title, kind: .removed))
        }
        return changes
    }

    private static func keys(from old: FrontMatter, to new: FrontMatter) -> [PlaybookDiff.PartChange] {
        let pairs: [(key: String, isSame: Bool)] = [
            ("title", old.title == new.title), ("stage", old.stages == new.stages),
            ("reasons", old.reasons == new.reasons), ("outcomes", old.outcomes == new.outcomes),
            ("audience", old.audience == new.audience), ("form", old.letter == new.letter),
            ("source", old.law == new.law),
        ]
        return pairs.filter { !$0.isSame }.map { .init(part: $0.key, kind: .changed) }
    }

    /// What may change without a new version: who keeps the article and who signed it.
    private static func signatureKeys(from old: FrontMatter, to new: FrontMatter) -> [PlaybookDiff.PartChange] {
        let pairs: [(key: String, isSame: Bool)] = [
            ("owner", old.owner == new.owner), ("reviewed_by", old.reviewedBy == new.reviewedBy),
            ("reviewed_on", old.reviewedOn == new.reviewedOn),
            ("review_every", old.reviewEveryDays == new.reviewEveryDays),
        ]
        return pairs.filter { !$0.isSame }.map { .init(part: $0.key, kind: .changed) }
    }
}

extension Part {
    /// The same part of the same article: of a known kind, or under the same heading of the author's own.
    fileprivate func isSame(as other: Part) -> Bool {
        if kind != nil || letterPart != nil { return kind == other.kind && letterPart == other.letterPart }
        return other.kind == nil && other.letterPart == nil && title == other.title
    }
}
