import Advice
import Metrics
import Playbooks
import Receivables

/// What the playbook's lines say of one customer: only what is known, so that no line is spoken with a hole.
struct SpokenValues {
    let file: CaseFile
    /// What is open, by currency.
    let parts: [UInt8: [OpenPart]]

    /// About as many values as there are of a customer who owes.
    private static let usualCount = 32

    private var contents: SiteContents { file.contents }
    private var language: Language { contents.language }

    /// In the currency in which most may be claimed.
    func values() -> [Placeholder: String] {
        let shortName = contents.known(contents.records.customers[file.customer].shortName)
        let name = contents.customers.names[file.customer]
        let collector = contents.text(contents.portfolio.collector(of: file.customer, on: contents.asOf))
        var values = [Placeholder: String](minimumCapacity: Self.usualCount)
        values[.customerShortName] = shortName ?? name
        values[.customerFullName] = name
        values[.asOf] = language.text(contents.asOf)
        if !contents.identity.company.isEmpty { values[.ourCompany] = contents.identity.company }
        if !collector.isEmpty { values[.collectorName] = contents.customers.person(collector) }
        addPeople(to: &values)
        guard file.planGate == nil else { return values }
        addGoodwill(to: &values)
        addAuthority(to: &values)
        addGoods(to: &values)
        addRetention(to: &values)
        addAgreed(to: &values)
        addBalances(to: &values)
        addPromises(to: &values)
        addPlans(to: &values)
        return values
    }

    private func addBalances(to values: inout [Placeholder: String]) {
        let claimed = file.figures.filter { $0.now.overdue > 0 }
        // Amounts of two currencies in one sentence would be taken for the whole.
        guard claimed.count == 1, let figures = claimed.first else { return }
        let now = figures.now
        addOldest(in: figures.index, to: &values)
        values[.overdueAmount] = language.text(now.money(now.overdue))
        values[.overdueCount] = language.text(count: now.tally.overdueDocuments)
        values[.claimableAmount] = language.text(now.money(now.tally.claimable))
        values[.undisputedAmount] = language.text(now.money(now.tally.claimable))
        if now.tally.disputed > 0 { values[.disputedAmount] = language.text(now.money(now.tally.disputed)) }
        if case .days(let days) = file.signals[.daysPastDue], days > 0 {
            values[.oldestDays] = language.text(count: days)
            values[.oldestDueDate] = language.text(contents.asOf.adding(days: -days))
        }
        if case .money(let money) = file.signals[.reconciliationDifference], money.minorUnits != 0 {
            values[.differenceAmount] = language.text(money)
        }
    }

    private func addPromises(to values: inout [Placeholder: String]) {
        let promises = contents.records.promises
        if let last = file.lastPromise {
            let currency = contents.records.currencies[Int(last.currency)]
            values[.lastPromiseDate] = language.text(promises[last.promise].dueOn)
            values[.lastPromiseAmount] = language.text(Money(minorUnits: Int128(last.promised), currency: currency))
            values[.lastPromiseBy] = contents.known(promises[last.promise].promisor)
        }
        let broken = file.judgements.filter { $0.state == .broken }
        guard contents.recovery.promises.receiptsAreKnown, !broken.isEmpty else { return }
        values[.brokenCount] = language.text(count: broken.count)
        values[.brokenDates] = language.list(broken.suffix(4).map { language.text(promises[$0.promise].dueOn) })
    }

    private func addPlans(to values: inout [Placeholder: String]) {
        guard file.plans.count == 1, file.runningInstalments.isEmpty, let proposals = file.plans.first else { return }
        func money(_ amount: Int128) -> String {
            language.text(Money(minorUnits: amount, currency: proposals.terms.currency))
        }
        if let first = proposals.proposal(.quick)?.payments.first {
            (values[.planAFirstAmount], values[.planAFirstDate]) = (money(first.amount), language.text(first.day))
        }
        if let plan = proposals.proposal(.balanced), let first = plan.payments.first, plan.payments.count > 1 {
            (values[.planBFirstAmount], values[.planBFirstDate]) = (money(first.amount), language.text(first.day))
            values[.planBCount] = language.text(count: plan.payments.count - 1)
            values[.planBInstalment] = money(plan.payments[1].amount)
        }
        if let plan = proposals.proposal(.slow), let first = plan.payments.first, plan.payments.count > 1 {
            values[.planCFirstAmount] = money(first.amount)
            values[.planCCount] = language.text(count: plan.payments.count - 1)
        }
    }
}
