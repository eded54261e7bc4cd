package import Playbooks
package import Receivables

/// What the playbook's pages are composed from: content alone, in every tree the same.
package final class PlaybookContents: Sendable {
    package let playbook: Playbook
    package let language: Language
    package let identity: SiteIdentity
    package let audience: Audience
    /// The day that reviews are judged by: the data's, or the edition's own.
    package let asOf: CalendarDay
    /// How characters are read: for the search.
    let pinyin: PinyinTable

    package init(
        playbook: Playbook, language: Language, identity: SiteIdentity, audience: Audience, asOf: CalendarDay,
        pinyin: PinyinTable = PinyinTable()
    ) {
        self.playbook = playbook
        self.language = language
        self.identity = identity
        self.audience = audience
        self.asOf = asOf
        self.pinyin = pinyin
    }
}

extension Playbook {
    /// The newest day that any article's own history knows; `unknown` where none has one.
    ///
    /// An edition without data has no other day that is the same for everybody who builds it.
    package var newestDay: CalendarDay {
        let fronts = articles.map(\.front)
        return fronts.flatMap { $0.changes.map(\.on) + [$0.reviewedOn].compactMap(\.self) }.max() ?? .unknown
    }
}
