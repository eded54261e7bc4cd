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
        contents.fetchNumbers(of: clocks.lazy.map(\.document))
        let words = LimitationText(contents: contents)
        let effects = EvidenceEffects(register.histories(of: clocks[...], register.events(of: customer)))
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
        view.events = EvidenceComposer(list, customer: customer, clocks, effects).rows
        view.missing = missing
        view.guarantees = register.guarantees(of: customer).map { AdviceLine(text: words.guarantee($0)) }
        view.profile = words.profile
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
        row.state = contents.codes.limitationState[clock.state]
        return row
    }

    /// By who should find them, then by kind.
    private var missing: [MissingPaperRow] {
        let texts = contents.records.texts
        var groups: [(owner: Text, item: PaperCheck.Item, documents: [Int])] = []
        for check in register.papers(of: customer).checks {
            for entry in check.entries {
                guard case .missing(let owner) = entry.status else { continue }
                // By place: a closure over the groups would count their documents up and down.
                let same = groups.indices.first {
                    groups[$0].item == entry.item && texts.areEqual(groups[$0].owner, owner)
                }
                if let same {
                    groups[same].documents.append(check.document)
                } else {
                    groups.append((owner, entry.item, [check.document]))
                }
            }
        }
        let byKind = PaperCheck.Item.allCases.flatMap { item in groups.filter { $0.item == item } }
        return byKind.map { (owner: contents.text($0.owner), group: $0) }.sorted { $0.owner < $1.owner }
            .map { missing($0.owner, $0.group.item, $0.group.documents) }
    }

    private func missing(_ owner: String, _ item: PaperCheck.Item, _ documents: [Int]) -> MissingPaperRow {
        var row = MissingPaperRow()
        row.owner = owner.isEmpty ? language.word("common.unknown") : contents.customers.person(owner)
        row.paper = language.code("paper", item.rawValue)
        row.count = documents.count
        row.documents = contents.numbers(of: documents)
        return row
    }
}
