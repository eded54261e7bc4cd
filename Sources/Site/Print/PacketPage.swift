import Advice
import Receivables
import Templates

/// The packet of one collector and day: a cover with the order of visits, then each dossier with margins and page
/// numbers of its own.
struct PacketPage {
    let contents: SiteContents
    let setting: PageSetting
    let parts: DossierParts
    let plan: DayPlan
    /// Stops of this print, of all that the plan has.
    let range: Range<Int>
    /// Which print of how many.
    let part: (number: Int, of: Int)

    private var language: Language { contents.language }

    func compose() -> PacketView {
        var view = PacketView()
        view.site = setting.site
        view.title = title
        view.part =
            part.of > 1
            ? language.phrase(
                "packet.part", ["number": language.text(count: part.number), "of": language.text(count: part.of)]) : nil
        view.stops = range.enumerated().map { stop(at: $1, position: $0 + 1) }
        view.lead = lead(view.stops.count)
        let common = takeApart(&view.stops)
        view.notes = notes(view.stops, common: common)
        view.rules = rules(view.stops)
        return view
    }

    var title: String {
        language.phrase("packet.title", ["collector": collector, "date": language.text(plan.day)])
    }

    private var collector: String {
        let name = contents.customers.person(plan.collector)
        return name.isEmpty ? language.word("packet.nobody") : name
    }

    private func stop(at index: Int, position: Int) -> PacketStop {
        let planned = plan.stops[index]
        var stop = PacketStop()
        stop.position = position
        stop.number = index + 1
        stop.dossier = parts.dossier(of: planned.customer)
        PacketStopComposer(
            contents: contents, customer: planned.customer, visit: planned.visit.map { contents.records.visits[$0] },
            sheets: parts.desk.sheets(of: planned.customer)
        ).fill(&stop)
        stop.distance = distance(to: index)
        return stop
    }

    private func distance(to index: Int) -> String? {
        guard index > 0 else { return nil }
        let customers = contents.records.customers
        let flight = CrowFlight(
            from: customers[plan.stops[index - 1].customer], to: customers[plan.stops[index].customer])
        return flight.map { language.phrase("packet.distance", ["km": language.text(count: $0.kilometres)]) }
    }

    private func lead(_ count: Int) -> [SentencePart] {
        let planned = plan.stops[range].count { $0.visit != nil }
        return language.sentence(
            "packet.lead", count: count,
            [
                "planned": language.text(count: planned), "date": language.text(contents.asOf),
                "company": contents.identity.company,
            ])
    }

    /// Papers that all take along stand once, below the list.
    private func takeApart(_ stops: inout [PacketStop]) -> [String] {
        guard stops.count > 1, let first = stops.first else { return [] }
        let common = stops.dropFirst().reduce(first.bring) { common, stop in common.filter(stop.bring.contains) }
        for index in stops.indices { stops[index].bring.removeAll(where: common.contains) }
        return common
    }

    private func notes(_ stops: [PacketStop], common: [String]) -> [AdviceLine] {
        var notes: [String] = []
        if !common.isEmpty { notes.append(language.phrase("packet.common", ["papers": language.list(common)])) }
        notes.append(language.word(plan.isChosen ? "packet.chosen" : "packet.note"))
        if stops.contains(where: { $0.distance != nil }) { notes.append(language.word("packet.crow")) }
        return notes.map { AdviceLine(text: $0) }
    }

    private func rules(_ stops: [PacketStop]) -> PacketRules {
        var rules = PacketRules()
        rules.header = title
        rules.owner = language.phrase("print.ownerNone", ["date": language.text(contents.asOf)])
        rules.footer = stops.first?.dossier.print.printFooter ?? ""
        rules.pageBefore = language.word("print.pageBefore")
        rules.pageBetween = language.word("print.pageBetween")
        rules.pageAfter = language.word("print.pageAfter")
        rules.stops = stops.map { stop in
            let print = stop.dossier.print
            return PacketRule(
                position: stop.position, header: print.printHeader, owner: print.printOwner, footer: print.printFooter,
                pageBefore: language.phrase(
                    "packet.pageBefore",
                    ["number": language.text(count: stop.number), "of": language.text(count: plan.stops.count)]),
                pageBetween: language.word("packet.pageBetween"))
        }
        return rules
    }
}
