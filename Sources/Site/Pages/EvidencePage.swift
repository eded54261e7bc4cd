import Metrics
import Receivables
import Templates

/// The evidence for what a customer owes: the claims, what happened day by day, and what is missing.
struct EvidencePage {
    let list: EvidenceList
    let setting: PageSetting
    let customer: Int

    private var contents: SiteContents { list.contents }
    private var language: Language { contents.language }
    private var register: LimitationRegister { contents.recovery.limitation }

    func compose() -> EvidenceView {
        let clocks = register.clocks(of: customer).sorted {
            ($0.safeDate ?? .distantFuture, $0.document) < ($1.safeDate ?? .distantFuture, $1.document)
        }
        let words = LimitationText(contents: contents)
        let effects = EvidenceEffects(register.histories(of: clocks))
        var view = EvidenceView()
        view.site = setting.site
        view.name = contents.customers.names[customer]
        view.number = contents.number(of: customer)
        view.page = setting.frame(
            language.phrase("evidenceLine.pageTitle", ["name": view.name]), section: .customers, depth: 1)
        view.customerUrl = contents.customers.slugs[customer] + ".html"
        view.facts = facts
        view.headline = language.phrase(
            "evidenceLine.headline", count: clocks.count, ["date": language.text(contents.asOf)])
        view.claims = clocks.map { claim($0) }
        view.events = EvidenceComposer(list: list, customer: customer, clocks: clocks, effects: effects).rows
        view.missing = missing
        view.guarantees = register.guarantees(of: customer).map { AdviceLine(text: words.guarantee($0)) }
        view.profile = profile
        view.print = PrintRules(contents, customer: customer)
        return view
    }

    private var facts: [FactView] {
        let record = contents.records.customers[customer]
        return [
            ("letter.taxID", contents.known(record.taxID)), ("letter.address", contents.known(record.address)),
        ].compactMap { key, value in value.map { FactView(label: language.word(key), value: $0) } }
    }

    private func claim(_ clock: LimitationClock) -> EvidenceClaimRow {
        let documents = contents.records.documents
        let currency = contents.records.currencies[Int(clock.currency)]
        var row = EvidenceClaimRow()
        row.number = contents.text(documents.number[clock.document])
        row.contract = contents.known(documents.contract[clock.document])
        row.delivery = contents.known(documents.delivery[clock.document])
        row.taxInvoice = contents.known(documents.taxInvoice[clock.document])
        row.amount = TemplateMoney(Money(minorUnits: Int128(documents.amount[clock.document]), currency: currency))
        row.open = TemplateMoney(Money(minorUnits: Int128(clock.open), currency: currency))
        row.currency = currency.code
        row.due = documents.due[clock.document].template
        row.safe = clock.safeDate.map { TemplateDay($0) }
        row.state = language.code("limitationState", clock.state.rawValue)
        return row
    }

    /// By who should find them, then by kind.
    private var missing: [MissingPaperRow] {
        var groups: [(owner: String, item: PaperCheck.Item, documents: [Int])] = []
        for check in register.papers(of: customer).checks {
            for entry in check.entries {
                guard case .missing(let owner) = entry.status else { continue }
                let id = contents.text(owner)
                if let same = groups.firstIndex(where: { $0.owner == id && $0.item == entry.item }) {
                    groups[same].documents.append(check.document)
                } else {
                    groups.append((id, entry.item, [check.document]))
                }
            }
        }
        let order = PaperCheck.Item.allCases
        groups.sort { ($0.owner, order.firstIndex(of: $0.item) ?? 0) < ($1.owner, order.firstIndex(of: $1.item) ?? 0) }
        return groups.map { group in
            var row = MissingPaperRow()
            row.owner = group.owner.isEmpty ? language.word("common.unknown") : contents.customers.person(group.owner)
            row.paper = language.code("paper", group.item.rawValue)
            row.count = group.documents.count
            row.documents = language.numbers(
                group.documents.map { contents.text(contents.records.documents.number[$0]) })
            return row
        }
    }

    private var profile: String {
        guard let rules = register.rules else { return language.word("limitation.switchedOff") }
        let checked = rules.checkedOn.map { language.text($0) } ?? language.word("common.unknown")
        return language.phrase(
            rules.isVerified ? "limitation.profile" : "limitation.profileUnverified",
            ["id": rules.id, "source": rules.source, "checked": checked])
    }
}
