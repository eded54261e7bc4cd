package import Receivables

/// How often each version of a talk track was used, and what followed: contacts done in the 12 months that end at the
/// as-of day and list the track. A contact counts for each track that it lists, so that rows do not add up.
///
/// Formula: commitments ÷ contacts; kept per use = Σ received on promises made at contacts that list the track first
/// ÷ those contacts, the ones without a promise included.
/// Unit: ratio, minor units by currency; both with their 95 % interval.
/// Undefined: no row without a contact; nothing is compared below ten.
/// Better: higher. Not an experiment: who uses a track chooses when, and promises not due yet brought nothing so far.
///
/// The version is the one that the log names, else the one that held on the contact's day.
package struct TrackUse: Sendable {
    package struct Row: Sendable, Hashable {
        /// `T01`.
        package let track: String
        /// Nil for all versions together; empty where neither log nor playbook tells.
        package let version: String?
        package fileprivate(set) var uses = 0
        package fileprivate(set) var commitments = 0
        /// Contacts that list the track first: to them goes what was kept.
        package fileprivate(set) var firsts = 0
        /// By the currencies' positions, those with something kept alone.
        package fileprivate(set) var kept: [Kept] = []

        package var commitmentRate: SampleRate { SampleRate(hits: commitments, of: uses) }
    }

    /// Of one currency.
    package struct Kept: Sendable, Hashable {
        /// Position in `Records.currencies`.
        package let currency: UInt8
        /// Minor units.
        package fileprivate(set) var total: Int128 = 0
        fileprivate var squares: Int128 = 0
    }

    /// Below so many cases nothing is shown.
    package static let fewest = 10

    /// Each track's row for all versions, its versions after it; by code points.
    package let rows: [Row]

    /// - Complexity: O(visits and promises).
    package init(_ ledger: PromiseLedger, _ kept: KeptAtVisits, versions: TrackVersions) {
        let portfolio = ledger.portfolio
        let since = ledger.asOf.adding(months: -12)
        let visits = portfolio.records.visits
        var sums: [Key: Row] = [:]
        for index in visits.indices where visits[index].date > since && !visits[index].tracks.isEmpty {
            let meeting = VisitMeeting(visits, index)
            guard meeting.status == .done, portfolio.isVisitInForce(index, on: ledger.asOf) else { continue }
            let date = visits[index].date
            let named = visits[index].tracks.map { TrackName(portfolio.records.texts.string($0), versions, on: date) }
            let amounts = kept.amounts(of: index)
            for key in Set(named.flatMap(\.keys)) {
                var row = sums[key] ?? Row(track: key.track, version: key.version)
                row.uses += 1
                if meeting.broughtCommitment { row.commitments += 1 }
                if named.first?.keys.contains(key) == true { row.keep(amounts) }
                sums[key] = row
            }
        }
        rows = sums.values.sorted { $0.precedes($1) }
    }

    package func row(of track: String) -> Row? { rows.first { $0.track == track && $0.version == nil } }
    package func versions(of track: String) -> [Row] { rows.filter { $0.track == track && $0.version != nil } }

    fileprivate struct Key: Hashable {
        let track: String
        let version: String?
    }
}

extension TrackUse.Row {
    /// Of each contact that lists the track first.
    package func mean(of kept: TrackUse.Kept) -> Figure<Ratio> {
        Figure(kept.total, over: Int128(firsts), else: .noBase)
    }

    package func interval(of kept: TrackUse.Kept) -> MeanInterval? {
        MeanInterval(sum: kept.total, squares: kept.squares, of: firsts)
    }

    fileprivate mutating func keep(_ amounts: ArraySlice<KeptAtVisits.Amount>) {
        firsts += 1
        var rest = amounts
        while let first = rest.first {
            let own = rest.prefix { $0.currency == first.currency }
            rest = rest[own.endIndex...]
            add(own.reduce(0) { $0 + Int128($1.amount) }, in: first.currency)
        }
    }

    private mutating func add(_ amount: Int128, in currency: UInt8) {
        let place = kept.firstIndex { $0.currency >= currency } ?? kept.count
        if place == kept.count || kept[place].currency != currency {
            kept.insert(TrackUse.Kept(currency: currency), at: place)
        }
        kept[place].total += amount
        kept[place].squares += amount * amount
    }

    fileprivate func precedes(_ other: TrackUse.Row) -> Bool {
        if track != other.track { return track.unicodeScalars.lexicographicallyPrecedes(other.track.unicodeScalars) }
        guard let version, let second = other.version else { return version == nil && other.version != nil }
        // Versions count up; what is no number comes first.
        let numbers = (Int(version) ?? -1, Int(second) ?? -1)
        if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
        return version.unicodeScalars.lexicographicallyPrecedes(second.unicodeScalars)
    }
}

/// A track as a log names it: `T01@3`, or `T01` alone.
private struct TrackName {
    /// All versions together, and the one.
    let keys: [TrackUse.Key]

    init(_ text: String, _ versions: TrackVersions, on day: CalendarDay) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let track = parts.first ?? text
        let named = parts.count > 1 ? parts[1] : ""
        let version = named.isEmpty ? versions.version(of: track, on: day).map(String.init) ?? "" : named
        keys = [TrackUse.Key(track: track, version: nil), TrackUse.Key(track: track, version: version)]
    }
}
