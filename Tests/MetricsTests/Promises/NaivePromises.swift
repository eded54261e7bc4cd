import Receivables

/// The states of promises, written from the definitions alone with plain loops over plain arrays.
struct NaivePromises {
    struct Promise {
        var customer: Int
        var id: String
        var madeOn: CalendarDay
        var dueOn: CalendarDay
        var amount: Int128
        var currency: Int
        var invoice: String
        var method: PaymentMethod?
        var supersededBy: String
        var withdrawnOn: CalendarDay?
        var visit: String?

        var last = CalendarDay.unknown
        var isWithdrawn = false
        var isRenegotiated = false
        var received: Int128 = 0
        var keptOn: CalendarDay?
        var fills: [(amount: Int128, day: CalendarDay)] = []
        var level = 1
        var state = ""
    }

    private struct Receipt {
        var day: CalendarDay
        var id: String
        var amount: Int128
        var invoice: Int
        var payment: Int
        /// Its receipt where it is a bill.
        var isBill: Bool
    }

    let day: CalendarDay
    let policy: Policy
    let records: Records
    let ledger: NaiveLedger
    private let visits: NaiveVisitRecords
    private(set) var promises: [Promise] = []

    init(_ records: Records, policy: Policy, on day: CalendarDay) {
        self.day = day
        self.policy = policy
        self.records = records
        ledger = NaiveLedger(NaiveFacts(records), policy: policy)
        visits = NaiveVisitRecords(records, on: day)
        for customer in records.customers.indices { judge(customer) }
    }

    private func read(_ customer: Int) -> [Promise] {
        records.promises.filter { Int($0.customer) == customer }.map {
            Promise(
                customer: customer, id: records.texts.string($0.id), madeOn: $0.madeOn, dueOn: $0.dueOn,
                amount: Int128($0.amount), currency: Int($0.currency),
                invoice: records.texts.string($0.invoiceNumber), method: $0.method,
                supersededBy: records.texts.string($0.supersededBy), withdrawnOn: $0.withdrawnOn.known,
                visit: $0.isFromVisit ? records.texts.string($0.visit) : nil)
        }
    }

    private mutating func judge(_ customer: Int) {
        let all = read(customer)
        var own = all.filter { promise in
            guard promise.madeOn <= day else { return false }
            guard let visit = promise.visit else { return true }
            return visits.record(visit, of: Int32(customer)) != nil
        }
        let successors = successors(own)
        for index in own.indices { setWindow(index, &own, successors) }
        fill(&own, customer, all)
        for index in own.indices { own[index].state = state(own[index]) }
        setLevels(&own, successors)
        promises += own
    }

    // MARK: Windows

    private func isWorked(_ day: CalendarDay) -> Bool {
        if policy.officialDays.work.contains(day) { return true }
        if policy.officialDays.off.contains(day) { return false }
        return !day.isWeekend
    }

    private func lastDay(_ due: CalendarDay) -> CalendarDay {
        var day = due
        var left = policy.promiseGraceWorkingDays
        if left == 0 {
            while !isWorked(day) { day = day.adding(days: 1) }
            return day
        }
        while left > 0 {
            day = day.adding(days: 1)
            if isWorked(day) { left -= 1 }
        }
        return day
    }

    private func successors(_ own: [Promise]) -> [Int?] {
        var links = own.indices.map { index -> Int? in
            guard !own[index].supersededBy.isEmpty else { return nil }
            let other = own.firstIndex { $0.id == own[index].supersededBy }
            return other.flatMap { own[$0].madeOn >= own[index].madeOn ? $0 : nil }
        }
        let circular = links.indices.filter { start in
            var place = links[start]
            for _ in links {
                if place == start { return true }
                place = place.flatMap { links[$0] }
            }
            return false
        }
        for index in circular { links[index] = nil }
        return links
    }

    private func setWindow(_ index: Int, _ own: inout [Promise], _ successors: [Int?]) {
        own[index].last = lastDay(own[index].dueOn)
        if let successor = successors[index], own[successor].madeOn <= own[index].dueOn {
            own[index].isRenegotiated = true
            own[index].last = own[successor].madeOn.adding(days: -1)
        }
        if let visit = own[index].visit {
            guard let record = visits.record(visit, of: Int32(own[index].customer)) else { return }
            if !visits.isInForce(record) {
                own[index].isWithdrawn = true
                own[index].last = own[index].madeOn.adding(days: -1)
            }
        } else if let withdrawn = own[index].withdrawnOn, withdrawn <= day, withdrawn <= own[index].last {
            own[index].isWithdrawn = true
            own[index].last = withdrawn.adding(days: -1)
        }
    }

    // MARK: Receipts

    private func given(by payment: Int, to invoice: String, of customer: Int) -> Int128 {
        var sum: Int128 = 0
        for movement in ledger.movements where movement.payment == payment && movement.isEffective(on: day) {
            guard ledger.facts.documents[movement.document].customer == customer,
                ledger.facts.documents[movement.document].date <= day,
                records.texts.string(records.documents.number[movement.document]) == invoice
            else { continue }
            sum += movement.otherAmount
        }
        return sum
    }

    private func receipts(_ customer: Int, _ all: [Promise]) -> [Receipt] {
        var receipts: [Receipt] = []
        for (index, payment) in ledger.facts.payments.enumerated() where payment.customer == customer {
            guard payment.amount > 0, payment.date <= day else { continue }
            if let bounced = payment.bouncedOn, bounced <= day { continue }
            let invoice = all.firstIndex { !$0.invoice.isEmpty && given(by: index, to: $0.invoice, of: customer) > 0 }
            var receipt = Receipt(
                day: payment.date, id: payment.id, amount: payment.amount, invoice: invoice ?? -1, payment: index,
                isBill: payment.isBill)
            if payment.isBill { receipts.append(receipt) }
            guard let cash = payment.cashDay, max(cash, payment.date) <= day else { continue }
            receipt.day = max(cash, payment.date)
            receipt.isBill = false
            receipts.append(receipt)
        }
        return receipts.sorted { left, right in
            if left.day != right.day { return left.day < right.day }
            if left.id != right.id { return left.id < right.id }
            if left.payment == right.payment { return left.isBill && !right.isBill }
            return (left.amount, left.invoice, left.payment) < (right.amount, right.invoice, right.payment)
        }
    }

    private func method(of payment: Int) -> PaymentMethod? {
        payment < records.payments.count ? records.payments.method[payment] : nil
    }

    private func fill(_ own: inout [Promise], _ customer: Int, _ all: [Promise]) {
        var taken: [Int: Int128] = [:]
        var takenFor: [String: Int128] = [:]
        for receipt in receipts(customer, all) {
            let isBill = ledger.facts.payments[receipt.payment].isBill
            for index in own.indices {
                let promise = own[index]
                guard promise.currency == ledger.facts.payments[receipt.payment].currency else { continue }
                guard promise.madeOn <= receipt.day, receipt.day <= promise.last, promise.keptOn == nil else {
                    continue
                }
                let isPromisedBill = isBill && promise.method == method(of: receipt.payment)
                guard isPromisedBill == receipt.isBill else { continue }
                var rest = receipt.amount - taken[receipt.payment, default: 0]
                let key = "\(receipt.payment) \(promise.invoice)"
                if !promise.invoice.isEmpty {
                    let given = given(by: receipt.payment, to: promise.invoice, of: customer)
                    rest = min(rest, given - takenFor[key, default: 0])
                }
                let amount = min(rest, promise.amount - promise.received)
                guard amount > 0 else { continue }
                taken[receipt.payment, default: 0] += amount
                if !promise.invoice.isEmpty { takenFor[key, default: 0] += amount }
                own[index].received += amount
                own[index].fills.append((amount, receipt.day))
                if own[index].received >= max(1, promise.amount - tolerance(promise.currency)) {
                    own[index].keptOn = receipt.day
                }
            }
        }
    }

    private func tolerance(_ currency: Int) -> Int128 {
        var units = Int128(policy.promiseTolerance)
        for _ in 0..<records.currencies[currency].minorDigits { units *= 10 }
        for _ in 0..<policy.currency.minorDigits { units /= 10 }
        return units
    }

    // MARK: States and levels

    private func state(_ promise: Promise) -> String {
        if promise.keptOn != nil { return "kept" }
        if promise.isWithdrawn { return "withdrawn" }
        if promise.isRenegotiated { return "renegotiated" }
        if day <= promise.last { return "open" }
        return promise.received > 0 ? "partial" : "broken"
    }

    private func setLevels(_ own: inout [Promise], _ successors: [Int?]) {
        let order = own.indices.sorted { (own[$0].madeOn, $0) < (own[$1].madeOn, $1) }
        for (place, index) in order.enumerated() {
            let promise = own[index]
            let before = order[..<place].filter { own[$0].state != "withdrawn" }
            let sameDebt = before.filter { own[$0].currency == promise.currency && own[$0].invoice == promise.invoice }
            let lastDay = sameDebt.map { own[$0].madeOn }.max()
            let last = sameDebt.filter { own[$0].madeOn == lastDay }
            let lastLevel = last.map { own[$0].level }.max() ?? 0
            var level = 1
            if lastDay == promise.madeOn {
                level = lastLevel
            } else if last.contains(where: { (own[$0].keptOn ?? .distantFuture) > promise.madeOn }) {
                level = lastLevel + 1
            }
            for old in before where successors[old] == index && own[old].madeOn < promise.madeOn {
                if (own[old].keptOn ?? .distantFuture) > promise.madeOn { level = max(level, own[old].level + 1) }
            }
            own[index].level = level
        }
    }
}
