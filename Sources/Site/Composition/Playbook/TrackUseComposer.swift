import Metrics
import Playbooks
import Receivables
import Templates

/// What each track and version came to: every situation of the playbook, used or not, then tracks without an article.
struct TrackUseComposer {
    let contents: SiteContents
    let use: TrackUse

    private var language: Language { contents.language }
    private var rates: RateComposer { RateComposer(language: language, noteKey: nil, least: 50) }

    var rows: [EffectRow] {
        let situations = contents.playbook.situations.map(\.article)
        let known = Set(situations.map(\.id))
        let others = use.rows.filter { $0.version == nil && !known.contains($0.track) }.map(\.track)
        return situations.flatMap { rows(of: $0.id, $0) } + others.flatMap { rows(of: $0, nil) }
    }

    private func rows(of track: String, _ article: Article?) -> [EffectRow] {
        let whole = use.row(of: track)
        var row = whole.map { self.row($0) } ?? unused
        row.anchor = article.map { "effect-" + $0.stem }
        row.url = article?.fileName
        (row.code, row.title) = (track, article?.title ?? language.word("trackEffect.noArticle"))
        let versions = use.versions(of: track)
        if versions.count == 1 { row.version = name(ofVersion: versions[0].version ?? "") }
        guard versions.count > 1 else { return [row] }
        row.version = language.phrase("trackEffect.versions", count: versions.count)
        return [row]
            + versions.map { version in
                var row = self.row(version)
                (row.code, row.isVersion) = (track, true)
                row.version = name(ofVersion: version.version ?? "")
                return row
            }
    }

    private var unused: EffectRow {
        var row = EffectRow()
        row.reason = language.word("readiness.notUsed")
        return row
    }

    private func name(ofVersion version: String) -> String {
        version.isEmpty
            ? language.word("trackEffect.noVersion") : language.phrase("trackEffect.version", ["version": version])
    }

    private func row(_ use: TrackUse.Row) -> EffectRow {
        var row = EffectRow()
        (row.uses, row.commitments) = (use.uses, use.commitments)
        guard use.uses >= TrackUse.fewest else {
            row.reason = tooFew(use.uses)
            return row
        }
        row.rate = rates.view(use.commitmentRate)
        guard use.firsts >= TrackUse.fewest else {
            row.reason = language.phrase(
                "readiness.tooFewFirst",
                ["n": language.text(count: use.firsts), "least": language.text(count: TrackUse.fewest)])
            return row
        }
        fill(&row, use)
        return row
    }

    private func fill(_ row: inout EffectRow, _ use: TrackUse.Row) {
        let currencies = contents.records.currencies
        func text(_ amount: Int128, _ kept: TrackUse.Kept) -> String {
            language.text(Money(minorUnits: amount, currency: currencies[Int(kept.currency)]))
        }
        guard !use.kept.isEmpty else {
            row.keptPerUse = language.word("readiness.nothingKept")
            return
        }
        row.keptPerUse = language.list(
            use.kept.compactMap { kept in use.mean(of: kept).known?.scaled(places: 0).map { text($0, kept) } })
        row.keptInterval = language.list(
            use.kept.compactMap { kept in
                use.interval(of: kept).map { language.range(text(Int128($0.low), kept), text(Int128($0.high), kept)) }
            })
        row.keptTotal = language.list(use.kept.map { text($0.total, $0) })
    }

    private func tooFew(_ count: Int) -> String {
        language.phrase(
            "readiness.tooFew",
            ["n": language.text(count: count), "least": language.text(count: TrackUse.fewest)])
    }
}
