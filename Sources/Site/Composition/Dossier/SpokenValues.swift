import Advice
import Metrics
import Playbooks
import Receivables

/// What the playbook's lines say of one customer: only what is known, so that no line is spoken with a hole, and only
/// in the currency in which most may be claimed.
///
/// A line asks for what it speaks of, and most lines are not shown: what is told together is worked out when the first
/// of it is asked for.
final class SpokenValues {
    let file: CaseFile
    private var known: [(placeholder: Placeholder, text: String)] = []
    /// A bit for each topic.
    private var told = 0

    private var contents: SiteContents { file.contents }
    private var language: Language { contents.language }

    init(file: CaseFile) {
        self.file = file
        known.reserveCapacity(32)
    }

    subscript(placeholder: Placeholder) -> String? {
        get {
            if let topic = placeholder.topic, told & topic.bit == 0 {
                told |= topic.bit
                add(topic)
            }
            return known.first { $0.placeholder == placeholder }?.text
        }
        set {
            if let newValue { known.append((placeholder, newValue)) }
        }
    }

    private func add(_ topic: Topic) {
        // Where money is left to legal nothing is said of it.
        guard topic == .names || topic == .people || file.planGate == nil else { return }
        switch topic {
        case .names: addNames()
        case .people: addPeople()
        case .goodwill: addGoodwill()
        case .authority: addAuthority()
        case .goods: addGoods()
        case .retention: addRetention()
        case .agreed: addAgreed()
        case .balances: addBalances()
        case .promises: addPromises()
        case .plans: addPlans()
        }
    }

    private func addNames() {
        let shortName = contents.known(contents.records.customers[file.customer].shortName)
        let name = contents.customers.names[file.customer]
        let collector = contents.text(contents.portfolio.collector(of: file.customer, on: contents.asOf))
        self[.customerShortName] = shortName ?? name
        self[.customerFullName] = name
        self[.asOf] = language.text(contents.asOf)
        if !contents.identity.company.isEmpty { self[.ourCompany] = contents.identity.company }
        if !collector.isEmpty { self[.collectorName] = contents.customers.person(collector) }
    }

    private func addBalances() {
        let claimed = file.figures.indices.filter { file.figures[$0].now.overdue > 0 }
        // Amounts of two currencies in one sentence would be taken for the whole.
        guard claimed.count == 1, let place = claimed.first else { return }
        let now = file.figures[place].now
        addOldest(among: file.parts[place])
        self[.overdueAmount] = language.text(now.money(now.overdue))
        self[.overdueCount] = language.text(count: now.tally.overdueDocuments)
        self[.claimableAmount] = language.text(now.money(now.tally.claimable))
        self[.undisputedAmount] = language.text(now.money(now.tally.claimable))
        if now.tally.disputed > 0 { self[.disputedAmount] = language.text(now.money(now.tally.disputed)) }
        if case .days(let days) = file.signals[.daysPastDue], days > 0 {
            self[.oldestDays] = language.text(count: days)
            self[.oldestDueDate] = language.text(contents.asOf.adding(days: -days))
        }
        if case .money(let money) = file.signals[.reconciliationDifference], money.minorUnits != 0 {
            self[.differenceAmount] = language.text(money)
        }
    }

    private func addPromises() {
        let promises = contents.records.promises
        if let last = file.lastPromise {
            let currency = contents.records.currencies[Int(last.currency)]
            self[.lastPromiseDate] = language.text(promises[last.promise].dueOn)
            self[.lastPromiseAmount] = language.text(Money(minorUnits: Int128(last.promised), currency: currency))
            self[.lastPromiseBy] = contents.known(promises[last.promise].promisor)
        }
        let broken = file.judgements.filter { $0.state == .broken }
        guard contents.recovery.promises.receiptsAreKnown, !broken.isEmpty else { return }
        self[.brokenCount] = language.text(count: broken.count)
        self[.brokenDates] = language.list(broken.suffix(4).map { language.text(promises[$0.promise].dueOn) })
    }

    private func addPlans() {
        guard file.plans.count == 1, file.runningInstalments.isEmpty, let proposals = file.plans.first else { return }
        func money(_ amount: Int128) -> String {
            language.text(Money(minorUnits: amount, currency: proposals.terms.currency))
        }
        if let first = proposals.proposal(.quick)?.payments.first {
            (self[.planAFirstAmount], self[.planAFirstDate]) = (money(first.amount), language.text(first.day))
        }
        if let plan = proposals.proposal(.balanced), let first = plan.payments.first, plan.payments.count > 1 {
            (self[.planBFirstAmount], self[.planBFirstDate]) = (money(first.amount), language.text(first.day))
            self[.planBCount] = language.text(count: plan.payments.count - 1)
            self[.planBInstalment] = money(plan.payments[1].amount)
        }
        if let plan = proposals.proposal(.slow), let first = plan.payments.first, plan.payments.count > 1 {
            self[.planCFirstAmount] = money(first.amount)
            self[.planCCount] = language.text(count: plan.payments.count - 1)
        }
    }
}

/// What is worked out together.
private enum Topic: Int {
    case names, people, goodwill, authority, goods, retention, agreed, balances, promises, plans

    var bit: Int { 1 << rawValue }
}

extension Placeholder {
    /// Nil for what only letters and forms say.
    fileprivate var topic: Topic? {
        switch self {
        case .customerShortName, .customerFullName, .asOf, .ourCompany, .collectorName: .names
        case .contactName, .collectorPhone, .supervisorName, .supervisorPhone: .people
        case .cooperationYears, .paidCount, .paidOnTimeCount: .goodwill
        case .authorityDays, .authorityDiscount: .authority
        case .goodsLastDelivered: .goods
        case .retentionAmount, .retentionDueDate: .retention
        case .agreedAmount: .agreed
        case .overdueAmount, .overdueCount, .claimableAmount, .undisputedAmount, .disputedAmount, .oldestDays,
            .oldestDueDate, .oldestInvoice, .contractNumber, .differenceAmount:
            .balances
        case .lastPromiseDate, .lastPromiseAmount, .lastPromiseBy, .brokenCount, .brokenDates: .promises
        case .planAFirstAmount, .planAFirstDate, .planBFirstAmount, .planBFirstDate, .planBCount, .planBInstalment,
            .planCFirstAmount, .planCCount:
            .plans
        default: nil
        }
    }
}
