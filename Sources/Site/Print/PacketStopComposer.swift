import Advice
import Metrics
import Receivables
import Templates

/// A customer's line on the cover of a packet: when, where, whom to call, what for, what to take along.
struct PacketStopComposer {
    let contents: SiteContents
    let customer: Int
    /// The visit that was planned.
    let visit: Visit?
    /// The letters and forms that are his.
    let sheets: [LetterSheet]

    private var language: Language { contents.language }
    private var record: Customer { contents.records.customers[customer] }

    func fill(_ stop: inout PacketStop) {
        let file = CaseFile(contents, customer: customer, figures: contents.metrics.figures(of: customer))
        stop.hour = visit.flatMap { contents.known($0.startTime) }
        stop.reason = reason
        stop.name = contents.customers.names[customer]
        stop.id = contents.number(of: customer)
        stop.area = contents.known(record.region)
        stop.address = contents.known(record.address) ?? language.word("packet.noAddress")
        let preparation = StopPreparation(contents: contents, customer: customer)
        stop.people = preparation.people(atMost: 3)
        stop.goals = preparation.goals(file)
        stop.noGoal = stop.goals.isEmpty ? language.word("packet.noGoal") : nil
        stop.gates = stop.dossier.advice.gates.map {
            AdviceLine(text: language.phrase("packet.gate", ["level": $0.levelName, "title": $0.title]))
        }
        stop.bring = sheets.map(\.title).withoutRepeats
        stop.missing = missing(file.papers)
    }

    private var reason: String {
        if let visit {
            let channel = contents.codes.channel[visit.channel]
            return contents.known(visit.plannedGoal).map {
                language.phrase("packet.planned", ["channel": channel, "goal": $0])
            } ?? language.phrase("packet.plannedOnly", ["channel": channel])
        }
        guard let priority = contents.advisor.priorities.priority(of: customer) else { return "" }
        return language.phrase(
            "packet.proposed", ["score": language.decimal(scaled: Int128(priority.tenths), places: 1)])
    }

    /// `缺 签收单 2 · 对账函 1`.
    private func missing(_ papers: CustomerPapers) -> String? {
        let wanted = PaperCheck.Item.allCases.compactMap { item -> String? in
            let count = papers.checks.count { if case .missing = $0[item] { true } else { false } }
            guard count > 0 else { return nil }
            return language.phrase(
                "packet.missingItem",
                ["paper": language.code("paper", item.rawValue), "count": language.text(count: count)])
        }
        return wanted.isEmpty ? nil : language.phrase("packet.missing", ["papers": language.list(wanted)])
    }
}
