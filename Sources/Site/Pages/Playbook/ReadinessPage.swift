import Metrics
import Playbooks
import Receivables

/// Whether tracks work, who is trained for them, and what training is due when.
struct ReadinessPage {
    let contents: SiteContents
    let setting: PageSetting

    /// Rows of what is due; the rest is counted.
    private static let mostGaps = 100

    private var language: Language { contents.language }

    func compose() -> ReadinessView {
        var view = ReadinessView()
        view.site = setting.site
        view.page = setting.frame(
            language.word("readiness.title"), section: .playbook, depth: setting.playbookDepth)
        view.shelf = PlaybookShelf.links(contents.guide, current: .readiness)
        view.period = language.range(
            language.text(contents.asOf.adding(months: -12).adding(days: 1)), language.text(contents.asOf))
        let versions = contents.playbook.trackVersions
        let use = TrackUse(contents.recovery.promises, contents.recovery.keptAtVisits, versions: versions)
        view.hasUses = !use.rows.isEmpty
        view.effects = TrackUseComposer(contents: contents, use: use).rows
        addTraining(to: &view, TrainingRegister(contents.portfolio, versions: versions))
        return view
    }

    private func addTraining(to view: inout ReadinessView, _ register: TrainingRegister) {
        view.rules = language.phrase(
            "readiness.rules",
            [
                "mark": language.text(count: Int(register.rules.passMark / 1000)),
                "months": language.text(count: register.rules.validMonths),
                "days": language.text(count: register.rules.renewalDays),
            ])
        guard !contents.records.training.isEmpty else {
            view.trainingEmpty = language.word("readiness.noTable")
            return
        }
        let tracks = contents.playbook.situations.map(\.article)
        view.tracks = tracks.map { ArticleEntry(url: $0.fileName, code: $0.id, title: $0.title) }
        view.people = register.people.map { person($0, tracks, register) }
        view.gaps = register.gaps.prefix(Self.mostGaps).map(gap)
        let rest = register.gaps.count - Self.mostGaps
        view.gapsRest = rest > 0 ? language.phrase("promiseBoard.restRows", count: rest) : nil
    }

    private func person(_ id: String, _ tracks: [Article], _ register: TrainingRegister) -> ReadyPerson {
        let own = register.badges.filter { $0.person == id }
        let standing = own.filter { $0.state == .valid || $0.state == .ending }
        return ReadyPerson(
            name: contents.customers.person(id), ready: standing.count { $0.level == .rolePlay },
            knows: standing.count { $0.level == .quiz }, open: register.gaps.count { $0.person == id },
            cells: tracks.map { track in cell(own.first { $0.track == track.id }) })
    }

    private func cell(_ badge: TrainingBadge?) -> BadgeCell {
        guard let badge else { return BadgeCell(words: language.word("readiness.none")) }
        let level = language.word(badge.level == .rolePlay ? "readiness.rolePlay" : "readiness.quiz")
        let mark = language.word(badge.level == .rolePlay ? "readiness.rolePlayMark" : "readiness.quizMark")
        let words = language.phrase(
            "readiness.cell",
            [
                "level": level, "state": language.word("badge." + badge.state.rawValue),
                "date": language.text(badge.state == .failed ? badge.trainedOn : badge.validUntil),
            ])
        return BadgeCell(mark: mark, state: badge.state.rawValue, words: words)
    }

    private func gap(_ gap: TrainingGap) -> GapRow {
        let article = contents.playbook.situation(id: gap.track)?.article
        return GapRow(
            due: gap.dueOn == contents.asOf ? language.word("readiness.now") : language.text(gap.dueOn),
            isPast: gap.dueOn < contents.asOf,
            person: contents.customers.person(gap.person), code: gap.track,
            title: article?.title ?? language.word("trackEffect.noArticle"), url: article?.fileName,
            reason: language.word("trainingGap." + gap.reason.rawValue), uses: gap.uses)
    }
}

extension Playbook {
    /// From the articles' own histories.
    fileprivate var trackVersions: TrackVersions {
        TrackVersions(
            situations.flatMap { situation in
                situation.article.front.changes.map {
                    TrackVersions.Start(track: situation.article.id, version: $0.version, on: $0.on)
                }
            })
    }
}
