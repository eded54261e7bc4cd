import Advice
import Metrics
import Receivables
import Templates

/// One collector: what he has, what came, what was promised to him, what he hears and uses, who waits for him.
struct CollectorPage {
    let desk: CollectorDesk
    let setting: PageSetting
    let entry: CollectorDesk.Entry

    static let root = "../"
    private var contents: SiteContents { desk.contents }
    private var language: Language { contents.language }

    func compose() -> CollectorPageView {
        var view = CollectorPageView()
        view.site = setting.site
        view.page = setting.frame(entry.name, section: .collectors, depth: 1)
        view.name = entry.name
        view.facts = facts
        view.allUrl = contents.audience == .manager ? Self.root + setting.path(of: .collectors) : nil
        if !entry.customers.isEmpty {
            view.customersUrl =
                Self.root
                + CustomersLink(["collector": contents.customers.person(entry.id), "sort": "-overdue"]).url
        }
        if contents.advisor.workLists.contains(where: { contents.text($0.collector) == entry.id }) {
            let stem = Self.root + WorkListComposer(contents: contents, collector: entry.id).stem
            (view.worklistUrl, view.calendarUrl) = (stem + ".html", stem + ".ics")
        }
        let blocks = CollectorBlockComposer(desk: desk, entry: entry)
        view.sentences = blocks.sentences
        view.blocks = blocks.blocks
        if view.blocks.isEmpty { view.noBlocks = language.word("collectorPage.noCustomers") }
        CollectorWorkComposer(desk: desk, entry: entry).fill(&view)
        CollectorDutyComposer(desk: desk, entry: entry).fill(&view)
        return view
    }

    /// What the people table says of him.
    private var facts: [FactView] {
        let records = contents.records
        let person = records.people.first { contents.text($0.id) == entry.id }
        let facts: [(key: String, value: String?)] = [
            ("id", contents.customers.person(entry.id) == entry.id ? nil : entry.id),
            ("team", person.flatMap { contents.known($0.team) }),
            ("region", person.flatMap { contents.known($0.region) }),
            ("phone", contents.customers.phone(of: entry.id)),
            ("capacity", person?.capacityPerDay.map { language.text(count: Int($0)) }),
            ("manager", person.flatMap { contents.known($0.manager) }.map { contents.customers.person($0) }),
            ("since", person?.startedOn.known.map { language.text($0) }),
            ("ended", person?.endedOn.known.map { language.text($0) }),
        ]
        return facts.compactMap { fact in
            fact.value.map { FactView(label: language.word("collectorPage.facts.\(fact.key)"), value: $0) }
        }
    }
}
