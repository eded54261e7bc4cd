import Receivables

/// What talk tracks a collector used: contacts of his that were done in the 12 months that end at the as-of day and
/// list the track, and how many of them brought a commitment. A contact counts for each track that it lists.
package struct CollectorTrack: Sendable, Hashable {
    /// `T01`.
    package let track: String
    package fileprivate(set) var contacts = 0
    package fileprivate(set) var commitments = 0

    package var rate: SampleRate { SampleRate(hits: commitments, of: contacts) }
}

/// The tracks of all collectors.
struct CollectorTracks: Sendable {
    /// By the collector's id; each by the tracks' code points.
    private(set) var rows: [String: [CollectorTrack]] = [:]

    /// - Complexity: O(visits).
    init(_ portfolio: Portfolio) {
        let texts = portfolio.records.texts
        let since = portfolio.asOf.adding(months: -12)
        var (people, names, tracks) = (NameNumbers(), NameNumbers(), NameNumbers())
        // By name, its track; and by person, then track.
        var (trackOfName, sums) = ([Int](), [[CollectorTrack]]())
        let visits = portfolio.records.visits
        // By place: a visit is hundreds of bytes.
        for row in visits.indices
        where visits[row].date > since && visits[row].status == .done && !visits[row].tracks.isEmpty {
            guard portfolio.isVisitInForce(row, on: portfolio.asOf) else { continue }
            let person = people.number(of: visits[row].collector, in: texts)
            if person == sums.count { sums.append([]) }
            let isCommitment = VisitMeeting(visits, row).broughtCommitment
            var used: [Int] = []
            for text in visits[row].tracks {
                let name = names.number(of: text, in: texts)
                if name == trackOfName.count {
                    trackOfName.append(tracks.number(of: CollectorTracks.track(names.names[name])))
                }
                let track = trackOfName[name]
                guard !used.contains(track) else { continue }
                used.append(track)
                while sums[person].count <= track {
                    sums[person].append(CollectorTrack(track: tracks.names[sums[person].count]))
                }
                sums[person][track].count(isCommitment: isCommitment)
            }
        }
        for (person, own) in sums.enumerated() {
            rows[people.names[person]] = own.filter { $0.contacts > 0 }
                .sorted { $0.track.unicodeScalars.lexicographicallyPrecedes($1.track.unicodeScalars) }
        }
    }

    /// `T01` of `T01@3`.
    private static func track(_ text: String) -> String {
        text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? text
    }
}

extension CollectorTrack {
    fileprivate mutating func count(isCommitment: Bool) {
        contacts += 1
        if isCommitment { commitments += 1 }
    }
}
