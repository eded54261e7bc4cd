import Metrics
import Receivables
import Templates

/// The rows of the limitation page's lists. What the register does not hold already is worked out for shown rows alone.
struct LimitationComposer {
    let contents: SiteContents
    private let evidence: EvidenceList
    private let groupsOfAll: LimitationGroups

    init(contents: SiteContents) {
        self.contents = contents
        evidence = EvidenceList(contents)
        groupsOfAll = LimitationGroups(contents.recovery.limitation)
    }

    private var language: Language { contents.language }
    private var register: LimitationRegister { contents.recovery.limitation }

    private static let otherRows = 40

    /// What is pressing is listed longest.
    private static func rows(of state: LimitationState) -> Int {
        switch state {
        case .month, .quarter: 70
        case .halfYear: 40
        default: 20
        }
    }

    // MARK: What runs out next

    /// The states that some customer's documents are in, those that need a hand today first.
    var groups: [LimitationGroup] {
        LimitationGroups.states.compactMap { state in
            let entries = groupsOfAll[state]
            guard !entries.isEmpty else { return nil }
            var group = LimitationGroup()
            group.anchor = LimitationGroups.anchor(state)
            group.title = word(state)
            group.line = language.phrase("compare.customers", count: Set(entries.map(\.customer)).count)
            let shown = Self.rows(of: state)
            group.rows = entries.prefix(shown).map { row($0) }
            group.rests = rests(
                entries.dropFirst(shown).map { ($0.currency, $0.documents, $0.open) }, filter: Self.filter(of: state))
            return group
        }
    }

    private static func filter(of state: LimitationState) -> KeyValuePairs<String, String> {
        switch state {
        case .month, .quarter, .halfYear: ["state": "limit"]
        default: [:]
        }
    }

    /// A line for each currency, so that every list adds up to what its state says.
    private func rests(
        _ entries: [(currency: UInt8, documents: Int, open: Int128)], filter: KeyValuePairs<String, String> = [:]
    ) -> [LimitationRestRow] {
        register.totals.map(\.currency).compactMap { currency in
            let own = entries.filter { $0.currency == currency }
            guard !own.isEmpty else { return nil }
            var row = LimitationRestRow()
            row.name = language.phrase("common.others", count: own.count)
            row.url = CustomersLink(currency: contents.records.currencies[Int(currency)]).url(filter)
            row.documents = own.reduce(0) { $0 + $1.documents }
            row.open = money(own.reduce(0) { $0 + $1.open }, currency)
            row.code = code(currency)
            return row
        }
    }

    private func row(_ entry: LimitationGroups.Entry) -> LimitationRow {
        let (customer, clock) = (entry.customer, entry.first)
        var row = LimitationRow()
        row.url = dossier(customer)
        if evidence.has(customer) {
            row.evidenceUrl = "customers/\(contents.customers.slugs[customer])-evidence.html"
        }
        row.name = contents.customers.names[customer]
        row.document = number(clock.document)
        row.documents = entry.documents
        row.safe = clock.safeDate.map { TemplateDay($0) }
        row.daysLeft = clock.daysLeft
        row.isUrgent = clock.state == .month || clock.state == .quarter
        row.needsReview = clock.needsReview
        row.open = money(entry.open, clock.currency)
        row.code = code(clock.currency)
        addProof(of: clock, to: &row)
        row.lacks = lacks(customer, clock.document)
        return row
    }

    private func addProof(of clock: LimitationClock, to row: inout LimitationRow) {
        guard let history = register.history(of: clock.document) else { return }
        guard let event = history.decisive?.event else {
            row.proof =
                history.dueDate.map {
                    language.phrase("limitationPage.fromDue", ["date": language.text($0)])
                } ?? ""
            return
        }
        row.proof = language.word("limitationEvent.\(event.kind.rawValue)") + " " + language.text(event.day)
        row.grade = event.grade?.rawValue
    }

    /// What would be asked for first before a court, and is not on file.
    private func lacks(_ customer: Int, _ document: Int) -> String {
        let papers = register.papers(of: customer)
        var lacks: [String] = []
        if let check = papers.checks.first(where: { $0.document == document }) {
            if case .missing = check[.demand] { lacks.append(language.word("limitationPage.lacks.demand")) }
            if papers.withoutDeliveryProof != nil, check.lacksDeliveryProof {
                lacks.append(language.word("limitationPage.lacks.delivery"))
            }
        }
        if let age = papers.reconciliationAge {
            if age > 90 { lacks.append(language.phrase("limitationPage.reconciled", count: age)) }
        } else {
            lacks.append(language.word("limitationPage.lacks.statement"))
        }
        return lacks.joined(separator: language.style.listSeparator)
    }

    // MARK: What has run out

    /// By customer and currency, the largest amount first within the currencies' order; what is not listed; how many
    /// there are.
    var expired: (rows: [ExpiredRow], rests: [LimitationRestRow], count: Int) {
        var entries: [(total: LimitationTotal, customer: Int, open: Int128)] = []
        for customer in register.customers where customer.expiredDocuments > 0 {
            for total in register.totals(of: customer.customer) {
                let open = total[.expired].open + total[.expiredAgreed].open
                if open > 0 { entries.append((total, customer.customer, open)) }
            }
        }
        entries.sort {
            ($0.total.currency, $1.open, $0.customer) < ($1.total.currency, $0.open, $1.customer)
        }
        let rest = entries.dropFirst(Self.otherRows).map { entry in
            (entry.total.currency, entry.total[.expired].documents + entry.total[.expiredAgreed].documents, entry.open)
        }
        return (
            entries.prefix(Self.otherRows).map { expired($0.total, of: $0.customer) }, rests(rest), entries.count
        )
    }

    private func expired(_ total: LimitationTotal, of customer: Int) -> ExpiredRow {
        let passed = register.clocks(of: customer).filter { $0.currency == total.currency && ($0.daysLeft ?? 0) < 0 }
        var row = ExpiredRow()
        row.url = dossier(customer)
        row.name = contents.customers.names[customer]
        row.documents = total[.expired].documents + total[.expiredAgreed].documents
        row.last = passed.compactMap(\.safeDate).max().map { TemplateDay($0) }
        row.open = money(total[.expired].open + total[.expiredAgreed].open, total.currency)
        row.code = code(total.currency)
        row.agreed = total[.expiredAgreed].open > 0 ? money(total[.expiredAgreed].open, total.currency) : nil
        let own = Set(passed.map(\.document))
        let days = register.lateDemands(of: customer).filter { !own.isDisjoint(with: $0.documents) }.map {
            language.text($0.event.day)
        }
        row.demands = days.isEmpty ? nil : language.list(days)
        return row
    }

    // MARK: Guarantees

    /// Those that still run, the nearest end first, then those that ended or cannot be dated; satisfied ones last.
    var guarantees: (rows: [GuaranteeRow], rest: Int) {
        let clocks = register.customersWithGuarantees.flatMap { customer in
            register.guarantees(of: customer).map { (customer: customer, clock: $0) }
        }.sorted {
            ($0.clock.rank, $0.clock.end ?? .distantFuture, $0.clock.guarantee)
                < ($1.clock.rank, $1.clock.end ?? .distantFuture, $1.clock.guarantee)
        }
        let shown = clocks.prefix(Self.otherRows)
        return (shown.map { guarantee($0.clock, of: $0.customer) }, clocks.count - shown.count)
    }

    private func guarantee(_ clock: GuaranteeClock, of customer: Int) -> GuaranteeRow {
        let record = contents.records.guarantees[clock.guarantee]
        var row = GuaranteeRow()
        row.url = dossier(customer)
        row.name = contents.customers.names[customer]
        row.guarantor = contents.text(record.guarantor)
        row.kind = language.word("guarantee.kind.\(clock.kind.rawValue)")
        row.end = clock.end.map { TemplateDay($0) }
        row.amount = record.amount.map { money(Int128($0), record.currency) }
        row.code = record.amount == nil ? nil : code(record.currency)
        switch clock.state {
        case .running(let state):
            row.state = word(state)
            row.daysLeft = clock.daysLeft
            row.isUrgent = state == .month || state == .quarter
        case .satisfied(let day):
            row.state = language.phrase("limitationPage.claimed", ["date": language.text(day)])
        case .unavailable(let reason):
            row.state = language.word("guarantee.missing.\(reason.rawValue)")
        }
        row.remarks = remarks(clock)
        return row
    }

    private func remarks(_ clock: GuaranteeClock) -> String {
        var remarks: [String] = []
        if clock.isAssumed { remarks.append(language.word("limitationPage.remark.assumed")) }
        if clock.wasClaimedLate { remarks.append(language.word("limitationPage.remark.claimedLate")) }
        if clock.isExtendedWithoutConsent { remarks.append(language.word("limitationPage.remark.noConsent")) }
        if let own = clock.ownLimitation {
            remarks.append(language.phrase("limitationPage.ownLimitation", ["date": language.text(own)]))
        }
        return remarks.joined(separator: language.style.listSeparator)
    }

    // MARK: Bills

    /// Bills whose rights still matter, bounced ones first, then by the nearest end; how many were taken as paid, and
    /// how many are not shown.
    var bills: (rows: [BillRow], presumedPaid: Int, rest: Int) {
        var presumedPaid = 0
        var live: [(customer: Int, clock: BillClock)] = []
        for customer in register.customersWithBills {
            for clock in register.bills(of: customer) {
                if clock.isPresumedPaid { presumedPaid += 1 } else { live.append((customer, clock)) }
            }
        }
        live.sort {
            ($0.clock.rank, $0.clock.recourse?.end ?? .distantFuture, $0.clock.payment)
                < ($1.clock.rank, $1.clock.recourse?.end ?? .distantFuture, $1.clock.payment)
        }
        let shown = live.prefix(Self.otherRows)
        return (shown.map { bill($0.clock, of: $0.customer) }, presumedPaid, live.count - shown.count)
    }

    private func bill(_ clock: BillClock, of customer: Int) -> BillRow {
        let payments = contents.records.payments
        var row = BillRow()
        row.url = dossier(customer)
        row.name = contents.customers.names[customer]
        row.number = contents.text(payments.id[clock.payment])
        row.amount = money(Int128(payments.amount[clock.payment]), payments.currency[clock.payment])
        row.code = code(payments.currency[clock.payment])
        row.maturity = clock.maturity.map { TemplateDay($0) }
        row.recourse = clock.recourse.map { TemplateDay($0.end) }
        row.recourseState = clock.recourse.map { word($0.state) } ?? ""
        row.acceptor = clock.acceptor.map { TemplateDay($0.end) }
        row.acceptorState = clock.acceptor.map { word($0.state) } ?? ""
        row.isUrgent = clock.hasBounced
        row.remarks =
            clock.hasBounced
            ? language.word("limitationPage.remark.bounced")
            : clock.maturity == nil ? language.word("limitationPage.remark.noMaturity") : ""
        return row
    }

    // MARK: Without a clock

    /// The largest documents without a date, and what is not listed.
    var withoutClock: (rows: [WithoutClockRow], rests: [LimitationRestRow]) {
        let clocks = register.clocks.filter { $0.state == .noClock }
        let largest = clocks.sorted { ($1.open, $0.document) < ($0.open, $1.document) }
        let rest = largest.dropFirst(Self.otherRows).map { ($0.currency, 1, Int128($0.open)) }
        return (largest.prefix(Self.otherRows).map { withoutClock($0) }, rests(rest))
    }

    private func withoutClock(_ clock: LimitationClock) -> WithoutClockRow {
        var row = WithoutClockRow()
        row.url = dossier(clock.customer)
        row.name = contents.customers.names[clock.customer]
        row.document = number(clock.document)
        row.dated = contents.records.documents.date[clock.document].template
        row.open = money(Int128(clock.open), clock.currency)
        row.code = code(clock.currency)
        row.reason =
            register.missingReason(of: clock).map { language.word("limitation.missing.\($0.rawValue)") } ?? ""
        return row
    }

    // MARK: Words

    func word(_ state: LimitationState) -> String { language.word("limitationState.\(state.rawValue)") }

    private func dossier(_ customer: Int) -> String { contents.customers.path(of: customer) + "#limitation" }
    private func number(_ document: Int) -> String { contents.text(contents.records.documents.number[document]) }

    private func money(_ minorUnits: Int128, _ currency: UInt8) -> TemplateMoney {
        TemplateMoney(Money(minorUnits: minorUnits, currency: contents.records.currencies[Int(currency)]))
    }

    /// The header names the reporting currency; the others stand beside their amounts.
    private func code(_ currency: UInt8) -> String? {
        let code = contents.currencyCodes[Int(currency)]
        return code == contents.portfolio.policy.currency.code ? nil : code
    }
}

extension GuaranteeClock {
    fileprivate var rank: Int {
        switch state {
        case .running(.expired): 1
        case .running: 0
        case .unavailable: 2
        case .satisfied: 3
        }
    }
}

extension BillClock {
    /// What bounced needs a hand today; what cannot be dated, and what nobody can be asked for, comes last.
    fileprivate var rank: Int {
        guard let recourse else { return 2 }
        if hasBounced && recourse.daysLeft >= 0 { return 0 }
        return recourse.daysLeft >= 0 ? 1 : 3
    }
}

extension PaperCheck {
    /// A day in the receivables' row is no proof; a signed delivery note or acceptance is.
    fileprivate var lacksDeliveryProof: Bool {
        ![self[.delivery], self[.acceptance]].contains { status in
            if case .present = status { true } else { status == .notApplicable }
        }
    }
}
