package import Receivables

/// Who is trained for which track on the as-of day, and what is due.
///
/// Formula: a badge is the best training passed for the track's present version, role-play above quiz; it holds for
/// twelve months. Undefined: without the table `training`. People count who were trained or used a track in the last
/// twelve months and have not left.
package struct TrainingRegister: Sendable {
    package let rules: TrainingRules
    /// Ids of people, by code points.
    package let people: [String]
    /// By person, then track.
    package let badges: [TrainingBadge]
    /// By the day on which they are due, the most used first, then person and track.
    package let gaps: [TrainingGap]

    /// - Parameter versions: of the playbook's tracks; a training for an older version does not count.
    /// - Complexity: O(visits + trainings).
    package init(_ portfolio: Portfolio, versions: TrackVersions, rules: TrainingRules = TrainingRules()) {
        self.rules = rules
        let left = Self.departed(portfolio)
        let uses = Self.uses(portfolio).filter { !left.contains($0.key.person) }
        let trained = Self.trainings(portfolio).filter { !left.contains($0.key.person) }
        let clock = BadgeClock(asOf: portfolio.asOf, versions: versions, rules: rules)
        badges = trained.map { clock.badge($0.key.person, $0.key.track, $0.value) }.sorted {
            $0.person == $1.person ? $0.track.comesBefore($1.track) : $0.person.comesBefore($1.person)
        }
        let known = Set(trained.keys)
        let untrained = uses.filter { !known.contains($0.key) }.map { key, count in
            TrainingGap(
                person: key.person, track: key.track, reason: .untrained, dueOn: portfolio.asOf, uses: count)
        }
        let due = badges.compactMap { badge in
            clock.gap(badge, uses: uses[PersonTrack(person: badge.person, track: badge.track)] ?? 0)
        }
        gaps = (untrained + due).sorted {
            if $0.dueOn != $1.dueOn { return $0.dueOn < $1.dueOn }
            if $0.uses != $1.uses { return $0.uses > $1.uses }
            return $0.person == $1.person ? $0.track.comesBefore($1.track) : $0.person.comesBefore($1.person)
        }
        people = Set(uses.keys.map(\.person) + known.map(\.person)).sorted { $0.comesBefore($1) }
    }

    package func badge(of person: String, for track: String) -> TrainingBadge? {
        badges.first { $0.person == person && $0.track == track }
    }
}

extension TrainingRegister {
    fileprivate struct PersonTrack: Hashable {
        let person: String
        let track: String
    }

    private static func departed(_ portfolio: Portfolio) -> Set<String> {
        let gone = portfolio.records.people.filter { $0.endedOn.isKnown && $0.endedOn < portfolio.asOf }
        return Set(gone.map { portfolio.records.texts.string($0.id) })
    }

    private static func trainings(_ portfolio: Portfolio) -> [PersonTrack: [Training]] {
        let texts = portfolio.records.texts
        let known = portfolio.records.training.filter { $0.date.isKnown && $0.date <= portfolio.asOf }
        return Dictionary(grouping: known) { training in
            PersonTrack(person: texts.string(training.person), track: texts.string(training.track).trackName)
        }.mapValues { own in
            own.map { row in
                Training(
                    level: row.kind == .roleplay ? .rolePlay : .quiz, date: row.date, score: row.score,
                    version: Int(texts.string(row.version)))
            }
        }
    }

    private static func uses(_ portfolio: Portfolio) -> [PersonTrack: Int] {
        let since = portfolio.asOf.adding(months: -12)
        let (visits, texts) = (portfolio.records.visits, portfolio.records.texts)
        var counts: [PersonTrack: Int] = [:]
        for index in visits.indices where visits[index].date > since && !visits[index].collector.isEmpty {
            guard visits[index].status == .done, portfolio.isVisitInForce(index, on: portfolio.asOf) else { continue }
            let person = texts.string(visits[index].collector)
            for track in Set(visits[index].tracks.map { texts.string($0).trackName }) {
                counts[PersonTrack(person: person, track: track), default: 0] += 1
            }
        }
        return counts
    }

    fileprivate struct Training {
        let level: TrainingBadge.Level
        let date: CalendarDay
        /// Thousandths of a point.
        let score: Int64?
        let version: Int?
    }
}

/// Judges badges by the day.
private struct BadgeClock {
    let asOf: CalendarDay
    let versions: TrackVersions
    let rules: TrainingRules

    /// - Parameter trainings: one at least.
    func badge(_ person: String, _ track: String, _ trainings: [TrainingRegister.Training]) -> TrainingBadge {
        let passed = trainings.filter { ($0.score ?? rules.passMark) >= rules.passMark }
        let standing = passed.filter { isPresent($0, track) && end(of: $0) >= asOf }
        // Of what still holds the higher level counts; of what does not, the last.
        let best =
            standing.max { ($0.level, $0.date) < ($1.level, $1.date) }
            ?? (passed.isEmpty ? trainings : passed).max { $0.date < $1.date }
        return TrainingBadge(
            person: person, track: track, level: best?.level ?? .quiz, trainedOn: best?.date ?? asOf,
            validUntil: best.map { end(of: $0) } ?? asOf,
            state: best.map { state(of: $0, isPassed: !passed.isEmpty, track) } ?? .failed)
    }

    private func state(of training: TrainingRegister.Training, isPassed: Bool, _ track: String) -> TrainingBadge.State {
        if !isPassed { return .failed }
        if !isPresent(training, track) { return .outdated }
        let end = end(of: training)
        if end < asOf { return .ended }
        return end <= asOf.adding(days: rules.renewalDays) ? .ending : .valid
    }

    private func end(of training: TrainingRegister.Training) -> CalendarDay {
        training.date.adding(months: rules.validMonths)
    }

    /// Whether the version that was trained is the one that holds; one that nobody named is judged by its day.
    private func isPresent(_ training: TrainingRegister.Training, _ track: String) -> Bool {
        guard let present = versions.version(of: track, on: asOf) else { return true }
        return (training.version ?? versions.version(of: track, on: training.date) ?? present) >= present
    }

    func gap(_ badge: TrainingBadge, uses: Int) -> TrainingGap? {
        func gap(_ reason: TrainingGap.Reason, _ day: CalendarDay) -> TrainingGap {
            TrainingGap(person: badge.person, track: badge.track, reason: reason, dueOn: day, uses: uses)
        }
        switch badge.state {
        case .valid: return nil
        case .ending: return gap(.ending, badge.validUntil)
        case .ended: return gap(.ended, badge.validUntil)
        case .outdated: return gap(.outdated, versions.start(of: badge.track, on: asOf) ?? asOf)
        case .failed: return gap(.failed, badge.trainedOn)
        }
    }
}

extension String {
    /// `T01` of `T01@3`.
    fileprivate var trackName: String { prefix { $0 != "@" }.description }

    fileprivate func comesBefore(_ other: String) -> Bool {
        unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    }
}
