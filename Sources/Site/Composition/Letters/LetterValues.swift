import Metrics
import Playbooks
import Receivables

/// What the wording of a letter leaves open, for one paper of one customer: what is not known is not there, so that no
/// line is printed with a hole.
struct LetterValues {
    let contents: SiteContents
    let sheet: LetterSheet
    /// Nil for papers of customers who owe nothing now.
    let claim: LetterClaim?

    private var language: Language { contents.language }
    private var records: Records { contents.records }

    /// A rule to write on, in the place of a value.
    private static let rule = "__________"

    var values: [Placeholder: String] {
        var values: [Placeholder: String] = [:]
        addParties(to: &values)
        addClaim(to: &values)
        addPlan(to: &values)
        addDispute(to: &values)
        return values.filter { !$0.value.isEmpty }
    }

    /// Amounts of nothing: their lines are left out, alternative and all.
    var absent: Set<Placeholder> {
        guard let claim else { return [] }
        let groups: [(Placeholder, LetterClaim.Group)] = [
            (.notDueAmount, .notDue), (.retentionAmount, .retention), (.disputedAmount, .disputed),
        ]
        return Set(groups.filter { claim.total($0.1) == 0 }.map(\.0))
    }

    // MARK: Who

    private func addParties(to values: inout [Placeholder: String]) {
        let customer = records.customers[sheet.customer]
        let (name, own) = (contents.customers.names[sheet.customer], sheet.creditor)
        values[.customerFullName] = name
        values[.customerShortName] = contents.known(customer.shortName) ?? name
        values[.customerTaxID] = contents.known(customer.taxID)
        values[.customerAddress] = contents.known(customer.address)
        values[.ourCompany] = own.name
        values[.ourTaxID] = own.taxID
        values[.ourAddress] = own.address
        values[.ourLegalRepresentative] = own.legalRepresentative
        values[.ourBankHolder] = own.bankHolder
        values[.ourBankName] = own.bankName
        values[.ourAccount] = own.bankAccount
        values[.ourContact] = own.contact
        values[.ourPhone] = own.phone
        values[.letterNumber] = sheet.number
        values[.letterDate] = language.long(contents.asOf)
        values[.asOf] = language.long(contents.asOf)
        values[.payBy] = language.long(payBy)
        addVisitors(to: &values)
    }

    private func addVisitors(to values: inout [Placeholder: String]) {
        let collector = contents.text(contents.portfolio.collector(of: sheet.customer, on: contents.asOf))
        // Who comes signs: without a name the line must not be left out.
        values[.collectorName] = collector.isEmpty ? Self.rule : contents.customers.person(collector)
        values[.collectorPhone] = contents.customers.phone(of: collector) ?? Self.rule
        let planned = contents.customers.visits(of: sheet.customer).map { records.visits[$0] }.filter {
            $0.status == .planned && $0.date >= contents.asOf && !$0.companion.isEmpty
        }.min { $0.date < $1.date }
        if let planned { values[.companionName] = contents.customers.person(contents.text(planned.companion)) }
    }

    /// A working day of ours, so that money can arrive on it.
    private var payBy: CalendarDay {
        contents.portfolio.calendar.workingDay(
            1, after: contents.asOf.adding(days: sheet.kind.daysToPay - 1))
    }

    // MARK: How much

    private func addClaim(to values: inout [Placeholder: String]) {
        guard let claim, claim.claimed > 0 else { return }
        let documents = claim.claimedDocuments
        values[.claimableAmount] = language.text(claim.money)
        values[.claimableCapitals] = inWords(claim.money)
        values[.claimableCount] = language.text(count: documents.count)
        values[.undisputedAmount] = language.text(claim.money)
        values[.overdueAmount] = language.text(claim.money)
        values[.overdueCapitals] = inWords(claim.money)
        values[.overdueCount] = language.text(count: documents.count)
        values[.notDueAmount] = language.text(claim.money(.notDue))
        values[.disputedAmount] = language.text(claim.money(.disputed))
        values[.retentionAmount] = language.text(claim.money(.retention))
        if let day = claim.commonDue(of: .retention, records.documents) {
            values[.retentionDueDate] = language.long(day)
        }
        if let oldest = documents.compactMap({ records.documents.due[$0].known }).min() {
            values[.oldestDueDate] = language.long(oldest)
            values[.oldestDays] = language.text(count: contents.asOf.days(since: oldest))
        }
        values[.demandDates] = language.list(sheet.demandDays.map { language.long($0) })
        addContract(of: documents, to: &values)
    }

    /// Letters cannot do without it; what no words hold is said in figures.
    private func inWords(_ money: Money) -> String { language.inWords(money) ?? language.text(money) }

    /// Where several contracts are behind the claim, the wording does without a number.
    private func addContract(of documents: [Int], to values: inout [Placeholder: String]) {
        var numbers: [String] = []
        for document in documents {
            let number = contents.text(records.documents.contract[document])
            if !numbers.contains(number) { numbers.append(number) }
        }
        guard !numbers.contains(""), (1...3).contains(numbers.count) else { return }
        values[.contractNumber] = language.list(numbers)
        let courts = Set(
            records.contracts.filter {
                Int($0.customer) == sheet.customer && numbers.contains(contents.text($0.number))
            }
            .map { contents.text($0.jurisdiction) })
        if let court = courts.first, courts.count == 1 { values[.jurisdiction] = court }
    }

    // MARK: What is agreed

    private func addPlan(to values: inout [Placeholder: String]) {
        let currency = records.currencies[Int(sheet.currency)]
        func money(_ minorUnits: Int128) -> Money { Money(minorUnits: minorUnits, currency: currency) }
        if let plan = sheet.plan, let last = plan.payments.last {
            values[.planCount] = language.text(count: plan.payments.count)
            values[.planTotalAmount] = language.text(money(plan.total))
            values[.planTotalCapitals] = inWords(money(plan.total))
            values[.planLastDate] = language.long(last.day)
        }
        if let settlement = sheet.settlement, let offer = settlement.offer {
            values[.settlementNetAmount] = language.text(money(offer.net))
            values[.settlementNetCapitals] = inWords(money(offer.net))
            values[.settlementDiscountAmount] = language.text(money(offer.discount))
            values[.settlementByDate] = language.long(settlement.validUntil)
        }
    }

    private func addDispute(to values: inout [Placeholder: String]) {
        guard let row = sheet.dispute else { return }
        let dispute = records.disputes[row]
        let currency = records.currencies[Int(dispute.currency)]
        values[.disputeNumber] = contents.text(dispute.id)
        // The batch stands on the goods, not in the data: a rule to write on.
        values[.disputeBatch] = Self.rule
        values[.disputedAmount] = language.text(Money(minorUnits: Int128(dispute.amount), currency: currency))
        if dispute.amount <= 0 { values[.disputedAmount] = nil }
    }
}

extension LetterClaim {
    /// The day on which all rows of a group fall due; nil where they differ.
    fileprivate func commonDue(of group: Group, _ documents: Documents) -> CalendarDay? {
        let days = Set(self[group].filter { $0.document >= 0 }.map { documents.due[$0.document] })
        return days.count == 1 ? days.first?.known : nil
    }
}
