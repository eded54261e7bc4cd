import Metrics
import Playbooks
import Receivables
import Templates

/// What talk tracks were followed by: each track, below it its versions.
struct TrackEffectComposer {
    let contents: SiteContents

    private static let tracks = 40
    private static let versions = 3
    private var language: Language { contents.language }
    private var effect: TrackEffect { contents.recovery.tracks }

    func fill(_ view: inout VisitsView) {
        let rates = RateComposer(language: language, noteKey: "trackEffect.small", least: 50)
        view.tracks = ordered.prefix(Self.tracks).flatMap { rows(of: $0, rates) }
        let rest = effect.tracks.count - Self.tracks
        view.tracksRest = rest > 0 ? language.phrase("promiseBoard.restRows", count: rest) : nil
    }

    /// Those used most come first: what rests on most contacts, not what did best.
    private var ordered: [TrackEffect.Row] {
        effect.tracks.enumerated().sorted { left, right in
            (right.element.contacts, left.offset) < (left.element.contacts, right.offset)
        }.map(\.element)
    }

    private func rows(of track: TrackEffect.Row, _ rates: RateComposer) -> [TrackRow] {
        let article = contents.playbook.situation(id: track.track)?.article
        var row = row(track, rates)
        row.code = track.track
        row.rate.casesURL = VisitLogPage.url("track", track.track)
        row.title = article?.title ?? language.word("trackEffect.noArticle")
        row.url = article?.path
        let versions = effect.versions.filter { $0.track == track.track }.enumerated().sorted { left, right in
            (left.element.number, left.offset) < (right.element.number, right.offset)
        }.map(\.element)
        if versions.count == 1 { row.version = versions[0].version.map { name(ofVersion: $0) } ?? "" }
        guard versions.count > 1 else { return [row] }
        row.version = language.phrase("trackEffect.versions", count: versions.count)
        // The latest are those in use.
        return [row]
            + versions.suffix(Self.versions).map { version in
                var row = self.row(version, rates)
                (row.code, row.isVersion) = (track.track, true)
                row.version = version.version.map { name(ofVersion: $0) } ?? ""
                return row
            }
    }

    private func name(ofVersion version: String) -> String {
        version.isEmpty
            ? language.word("trackEffect.noVersion") : language.phrase("trackEffect.version", ["version": version])
    }

    private func row(_ effect: TrackEffect.Row, _ rates: RateComposer) -> TrackRow {
        var row = TrackRow()
        row.commitments = effect.commitments
        row.rate = rates.view(effect.commitmentRate)
        if effect.contacts < TrackUse.fewest {
            // A share of so few says nothing, however it is marked.
            (row.rate.share, row.rate.picture, row.rate.interval) = (nil, nil, "")
            row.rate.note = language.phrase("trackEffect.hidden", count: TrackUse.fewest)
        }
        row.kept = language.text(
            effect.kept.map { Money(minorUnits: $0.amount, currency: contents.records.currencies[Int($0.currency)]) })
        return row
    }
}

extension TrackEffect.Row {
    /// Versions count up; what is no number comes first.
    fileprivate var number: Int { version.flatMap { Int($0) } ?? -1 }
}
