import Advice

/// Says on the dossier which demand comes next and why, or why none does.
struct DemandText {
    let language: Language
    /// Of the letters in the playbook.
    let titles: [LetterKind: String]

    func text(_ step: DemandLadder.Step, _ ladder: DemandLadder, oldest days: Int) -> String {
        switch step {
        case .send(let level, .daysLate(let days)):
            return language.phrase(
                "letter.demand.send",
                [
                    "title": title(level), "level": language.text(count: level), "days": language.text(days: days),
                    "from": language.text(days: DemandLadder.daysLate[level - 1]), "before": before(ladder),
                ])
        case .send(let level, .limitation(let left)):
            return language.phrase(
                "letter.demand.limitation",
                ["title": title(level), "days": language.text(days: left), "before": before(ladder)])
        case .wait(let level, let day, _):
            return language.phrase(
                "letter.demand.wait",
                [
                    "title": title(level), "level": language.text(count: level), "date": language.text(day),
                    "days": language.text(days: days), "before": before(ladder),
                ])
        case .exhausted(let last):
            return language.phrase("letter.demand.exhausted", ["date": language.text(last.day)])
        }
    }

    private func before(_ ladder: DemandLadder) -> String {
        guard let last = ladder.last else { return language.word("letter.demand.none") }
        return language.phrase(
            "letter.demand.last", ["level": language.text(count: last.level), "date": language.text(last.day)])
    }

    private func title(_ level: Int) -> String { titles[.demand(level: level)] ?? "" }
}
