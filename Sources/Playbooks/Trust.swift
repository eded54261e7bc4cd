package import Receivables

/// Whether an article may be relied on: somebody signed it, and the time for which the signature holds is not over.
package enum Trust: String, Sendable, Hashable, CaseIterable {
    case verified
    /// Signed once, and due to be read again.
    case due
    case unsigned
}

extension FrontMatter {
    /// - Parameter asOf: a review that is due on this day is not due yet.
    package func trust(asOf: CalendarDay) -> Trust {
        guard isSigned else { return .unsigned }
        return reviewDue.map { $0 < asOf } ?? false ? .due : .verified
    }
}

/// How many of the playbook's articles may be relied on.
package struct TrustCounts: Sendable, Hashable {
    package private(set) var verified = 0
    package private(set) var due = 0
    package private(set) var unsigned = 0

    package init(_ articles: [Article], asOf: CalendarDay) {
        for article in articles {
            switch article.front.trust(asOf: asOf) {
            case .verified: verified += 1
            case .due: due += 1
            case .unsigned: unsigned += 1
            }
        }
    }

    package var articles: Int { verified + due + unsigned }

    package func count(_ trust: Trust) -> Int {
        switch trust {
        case .verified: verified
        case .due: due
        case .unsigned: unsigned
        }
    }

    /// Of all articles; nil where there are none.
    package func share(_ trust: Trust) -> Ratio? { Ratio(Int128(count(trust)), over: Int128(articles)) }
}

/// A change that an article's head tells of.
package struct ArticleChange: Sendable, Hashable {
    package let article: Article
    package let change: FrontMatter.Change
}

extension Playbook {
    package func trust(asOf: CalendarDay) -> TrustCounts { TrustCounts(articles, asOf: asOf) }

    /// What changed in the articles, the newest day first, within a day in the order of the articles.
    ///
    /// - Parameter asOf: changes dated later are not told yet.
    package func changes(upTo asOf: CalendarDay) -> [ArticleChange] {
        let all = articles.flatMap { article in
            article.front.changes.map { ArticleChange(article: article, change: $0) }
        }
        return all.filter { $0.change.on <= asOf }.enumerated().sorted { left, right in
            (right.element.change.on, left.offset) < (left.element.change.on, right.offset)
        }.map(\.element)
    }
}
