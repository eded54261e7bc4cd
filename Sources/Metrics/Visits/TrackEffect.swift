import Receivables

/// What talk tracks were followed by: contacts that were done in the 12 months that end at the as-of day and list the
/// track. A contact counts for each track that it lists, so that rows do not add up.
///
/// Formula: commitments ÷ contacts; kept amount = Σ received on promises made at contacts that list the track first.
/// Unit: ratio with its interval; minor units by currency.
/// Undefined: never, a row has a contact at least; below 50 contacts it is no more than a hint.
/// Better: higher. Not an experiment: who uses a track chooses when.
package struct TrackEffect: Sendable {
    package struct Row: Sendable, Hashable {
        /// `T01`.
        package let track: String
        /// `3` of `T01@3`; nil for all versions together, empty where none was recorded.
        package let version: String?
        package fileprivate(set) var contacts = 0
        package fileprivate(set) var commitments = 0
        /// By the currencies' positions, those with something kept alone.
        package fileprivate(set) var kept: [KeptAmount] = []

        package var commitmentRate: SampleRate { SampleRate(hits: commitments, of: contacts) }
        /// Fifty contacts or more; a row below is shown in grey.
        package var isWellFounded: Bool { commitmentRate.isWellFounded }
    }

    /// Minor units of one currency.
    package struct KeptAmount: Sendable, Hashable {
        /// Position in `Records.currencies`.
        package let currency: UInt8
        package fileprivate(set) var amount: Int128
    }

    /// By the code points of the tracks.
    package let tracks: [Row]
    /// By the code points of track, then version.
    package let versions: [Row]

    /// - Complexity: O(visits and promises).
    package init(_ ledger: PromiseLedger, _ kept: KeptAtVisits) {
        let portfolio = ledger.portfolio
        let since = ledger.asOf.adding(months: -12)
        var sums = TrackSums(portfolio.records.texts)
        let visits = portfolio.records.visits
        for row in visits.indices where visits[row].date > since && !visits[row].tracks.isEmpty {
            guard visits[row].status == .done, portfolio.isVisitInForce(row, on: ledger.asOf) else { continue }
            let isCommitment = VisitMeeting(visits, row).broughtCommitment
            sums.add(visits[row].tracks, isCommitment: isCommitment, kept: kept.amounts(of: row))
        }
        tracks = sums.tracks.sorted { $0.precedes($1) }
        versions = sums.versions.sorted { $0.precedes($1) }
    }
}

extension TrackEffect.Row {
    fileprivate func precedes(_ other: TrackEffect.Row) -> Bool {
        if track != other.track { return track.unicodeScalars.lexicographicallyPrecedes(other.track.unicodeScalars) }
        return (version ?? "").unicodeScalars.lexicographicallyPrecedes((other.version ?? "").unicodeScalars)
    }

    fileprivate mutating func keep(_ amount: Int64, in currency: UInt8) {
        let place = kept.firstIndex { $0.currency >= currency } ?? kept.count
        if place == kept.count || kept[place].currency != currency {
            kept.insert(TrackEffect.KeptAmount(currency: currency, amount: 0), at: place)
        }
        kept[place].amount += Int128(amount)
    }
}

/// Adds contacts up by track and by version.
private struct TrackSums {
    private(set) var tracks: [TrackEffect.Row] = []
    private(set) var versions: [TrackEffect.Row] = []
    private let texts: TextPool
    private var trackNames = NameNumbers()
    private var versionNames = NameNumbers()
    /// By version, its track.
    private var trackOfVersion: [Int] = []

    init(_ texts: TextPool) { self.texts = texts }

    mutating func add(_ texts: [Text], isCommitment: Bool, kept: ArraySlice<KeptAtVisits.Amount>) {
        let versions = texts.map { number(of: $0) }
        for (place, version) in versions.enumerated() {
            let (earlier, track) = (versions[..<place], trackOfVersion[version])
            if !earlier.contains(version) { count(isCommitment, &self.versions[version]) }
            if !earlier.contains(where: { trackOfVersion[$0] == track }) { count(isCommitment, &tracks[track]) }
        }
        guard let first = versions.first else { return }
        for part in kept {
            self.versions[first].keep(part.amount, in: part.currency)
            tracks[trackOfVersion[first]].keep(part.amount, in: part.currency)
        }
    }

    private func count(_ isCommitment: Bool, _ row: inout TrackEffect.Row) {
        row.contacts += 1
        if isCommitment { row.commitments += 1 }
    }

    /// The number of the version that the text names; new ones get rows.
    private mutating func number(of text: Text) -> Int {
        let number = versionNames.number(of: text, in: texts)
        guard number == versions.count else { return number }
        let name = versionNames.names[number]
        let parts = name.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let track = trackNames.number(of: parts.first ?? name)
        if track == tracks.count { tracks.append(TrackEffect.Row(track: trackNames.names[track], version: nil)) }
        versions.append(TrackEffect.Row(track: trackNames.names[track], version: parts.count > 1 ? parts[1] : ""))
        trackOfVersion.append(track)
        return number
    }
}
