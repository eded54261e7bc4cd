import Metrics
import Playbooks
import Receivables
import Templates

/// What talk tracks were followed by: each track, below it its versions.
struct TrackEffectComposer {
    let contents: SiteContents

    private static let tracks = 40
    private static let versions = 3
    private static let few = 60
    private var language: Language { contents.language }
    private var effect: TrackEffect { contents.recovery.tracks }

    func fill(_ view: inout VisitsView) {
        let rates = RateComposer(language: language, noteKey: "trackEffect.small", least: 50)
        let (shown, few) = (
            ordered.filter { $0.contacts >= TrackUse.fewest }, ordered.filter { $0.contacts < TrackUse.fewest }
        )
        view.tracks = shown.prefix(Self.tracks).flatMap { rows(of: $0, rates) }
        let rest = shown.count - Self.tracks
        view.tracksRest = rest > 0 ? language.phrase("promiseBoard.restRows", count: rest) : nil
        view.fewTracks = few.prefix(Self.few).map { row($0, rates, code: $0.track) }
        guard !few.isEmpty else { return }
        view.fewTracksLine = language.phrase(
            "trackEffect.few", count: few.count, ["least": language.text(count: TrackUse.fewest)])
        let hidden = few.count - Self.few
        view.fewTracksRest = hidden > 0 ? language.phrase("promiseBoard.restRows", count: hidden) : nil
    }

    /// Those used most come first: what rests on most contacts, not what did best.
    private var ordered: [TrackEffect.Row] {
        effect.tracks.enumerated().sorted { left, right in
            (right.element.contacts, left.offset) < (left.element.contacts, right.offset)
        }.map(\.element)
    }

    private func rows(of track: TrackEffect.Row, _ rates: RateComposer) -> [TrackRow] {
        var row = row(track, rates, code: track.track)
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

    private func row(_ track: TrackEffect.Row, _ rates: RateComposer, code: String) -> TrackRow {
        let article = contents.playbook.situation(id: code)?.article
        var row = row(track, rates)
        row.code = code
        row.rate.casesURL = VisitLogPage.url("track", code)
        row.title = article?.title ?? language.word("trackEffect.noArticle")
        row.url = article?.path
        return row
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
