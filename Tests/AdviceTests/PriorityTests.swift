import Advice
import Metrics
import Receivables
import TestSupport
import Testing

@Suite("Priority of visits")
struct PriorityTests {
    private func part(_ advisor: Advisor, _ kind: PriorityPart.Kind) -> Ratio? {
        advisor.priorities.priority(of: 0)?.parts.first { $0.kind == kind }?.value
    }

    @Test(
        "Days past due are fifths of their part, closed on the right",
        arguments: [
            (0, 0), (1, 1), (30, 1), (31, 2), (60, 2), (61, 3), (90, 3), (91, 4), (180, 4), (181, 5), (900, 5),
        ] as [(Int, Int128)])
    func overdue(late: Int, fifths: Int128) {
        var ledger = AdviceLedger()
        ledger.owes("A", 100, late: late)
        #expect(part(ledger.advisor(), .overdue) == Ratio(fifths, over: 5))
    }

    @Test(
        "Two broken promises are the whole of their part",
        arguments: [(0, 0), (1, 1), (2, 2), (3, 2)] as [(Int, Int128)])
    func broken(count: Int, halves: Int128) {
        var ledger = AdviceLedger()
        ledger.owes("A", 100, late: 1)
        ledger.knows("A") { $0.brokenIn90Days = .known(count) }
        #expect(part(ledger.advisor(), .broken) == Ratio(halves, over: 2))
    }

    @Test(
        "A limitation presses more the nearer it is, and not at all once it is legal's",
        arguments: zip(LimitationState.allCases, [0, 1, 2, 3, 4, 0, 0, 0, 0] as [Int128]))
    func limitation(standing: LimitationState, quarters: Int128) {
        var ledger = AdviceLedger()
        ledger.owes("A", 100, late: 1)
        ledger.knows("A") { $0.limitation = .known(standing) }
        let advisor = ledger.advisor()
        #expect(part(advisor, .limitation) == Ratio(quarters, over: 4))
        #expect(advisor.priorities.all.map(\.isForLegal) == [standing == .expired])
    }

    @Test(
        "Ninety days without contact are the whole of their part, and so is never",
        arguments: [(0, 0), (1, 1), (89, 89), (90, 90), (91, 90), (nil, 90)] as [(Int?, Int128)])
    func contact(age: Int?, ninetieths: Int128) {
        var ledger = AdviceLedger()
        ledger.owes("A", 100, late: 1)
        if let age { ledger.visit("A", age: age) { $0.channel = .phone } }
        #expect(part(ledger.advisor(), .contact) == Ratio(ninetieths, over: 90))
    }

    @Test("Equal amounts have one percentile, and who has nothing to claim does not count among those that have")
    func percentile() {
        var ledger = AdviceLedger()
        for (customer, amount) in [("A", 100), ("B", 200), ("C", 200), ("D", 300)] as [(String, Int64)] {
            ledger.owes(customer, amount, late: 1)
        }
        ledger.owes("E", 900, late: -1)
        let list = ledger.advisor().priorities
        let shares = (0..<5).map { list.priority(of: $0)?.parts.first?.value }
        #expect(shares == [1, 3, 3, 4, 0].map { Ratio($0, over: 4) })
    }

    @Test("The score is the parts by their weights, in tenths of a point, half away from zero")
    func score() {
        var ledger = AdviceLedger()
        for (customer, amount) in [("A", 100), ("B", 200), ("C", 300), ("D", 400)] as [(String, Int64)] {
            ledger.owes(customer, amount, late: 1)
            ledger.visit(customer, age: 0)
        }
        // A: 35 × 1/4 + 25 × 1/5 = 13.75
        #expect(ledger.advisor().priorities.priority(of: 0)?.tenths == 138)
        ledger.owes("D", 50, late: 31)
        ledger.visit("C", age: 0)
        ledger.knows("D") {
            $0.brokenIn90Days = .known(1)
            $0.limitation = .known(.halfYear)
        }
        // D: 35 × 1 + 25 × 2/5 + 15 × 1/2 + 15 × 1/2 = 60
        #expect(ledger.advisor().priorities.priority(of: 3)?.tenths == 600)
        var policy = Policy(currency: .cny)
        (policy.priority.amount, policy.priority.overdue) = (100_000_000, 500_000_000)
        // D: 10 × 1 + 50 × 2/5 + 7.5 + 7.5 = 45
        #expect(ledger.advisor(policy: policy).priorities.priority(of: 3)?.tenths == 450)
    }

    @Test("What a part rests on is shown, and what is not known counts for nothing and says so")
    func unknownParts() {
        var ledger = AdviceLedger()
        ledger.owes("A", 100, late: 1)
        ledger.tables = [.receivables]
        let parts = ledger.advisor().priorities.priority(of: 0)?.parts ?? []
        #expect(parts.map(\.kind) == PriorityPart.Kind.allCases)
        #expect(
            parts.map(\.input).suffix(3) == [
                .unknown(.notMeasured), .unknown(.notMeasured), .unknown(.noTable(.visits)),
            ])
        #expect(parts.map { $0.value.numerator == 0 } == [false, false, true, true, false])
    }

    @Test("The order is by score, then by claimable amount, then by id")
    func order() {
        var ledger = AdviceLedger()
        for customer in ["D", "C", "B", "A"] { ledger.owes(customer, 100, late: 1) }
        ledger.owes("E", 300, late: 1)
        #expect(ledger.advisor().priorities.all.map(\.customer) == [4, 0, 1, 2, 3])
    }

    @Test("What keeps a customer off the list is said, and his score stays")
    func keptOff() {
        var ledger = AdviceLedger()
        for customer in ["A", "B", "C", "D", "E", "F", "G"] { ledger.owes(customer, 100, late: 1) }
        ledger.owes("H", 100, late: -1)
        ledger.knows("A") { $0.nextPromiseDue = .known(AdviceLedger.day) }
        ledger.ledger.dispute("B", "B-1-100", 50, from: .in2026(6, 1))
        ledger.ledger.dispute("C", "C-1-100", 49, from: .in2026(6, 1))
        ledger.customer("D") { $0.isCollectionHeld = true }
        ledger.customer("E") { $0.mustNotBeContacted = true }
        ledger.visit("F", age: 6)
        ledger.visit("G", age: 7)
        ledger.visit("G", age: 1) { $0.channel = .phone }
        let list = ledger.advisor().priorities
        let reasons = (0..<8).map { list.priority(of: $0)?.keptOff.map(\.id) }
        #expect(
            reasons == [
                ["open_promise"], ["disputed"], [], ["collection_hold"], ["do_not_contact"], ["quiet"], [],
                ["nothing_claimable"],
            ])
        #expect(
            list.priority(of: 5)?.keptOff == [
                .quiet(lastVisit: AdviceLedger.day.adding(days: -6), until: AdviceLedger.day.adding(days: 1))
            ])
        #expect(Set(list.onList.map(\.customer)) == [2, 6])
        #expect(list.all.count == 8)
    }

    @Test("A promise whose day has passed keeps nobody off")
    func promisePassed() {
        var ledger = AdviceLedger()
        ledger.owes("A", 100, late: 1)
        ledger.knows("A") { $0.nextPromiseDue = .known(AdviceLedger.day.adding(days: -1)) }
        #expect(ledger.advisor().priorities.onList.count == 1)
    }

    @Test("A collector's days are filled in order, as many a day as he can see")
    func workLists() {
        var ledger = AdviceLedger()
        for number in 1...8 {
            let customer = "C\(number)"
            ledger.owes(customer, Int64(number) * 100, late: 1)
            ledger.customer(customer) { _ in }
            ledger.change(customer) { records, index in
                let name = number == 8 ? "" : number > 5 ? "M2" : "M1"
                records.customers[Int(index)].collector = records.texts.append(name) ?? .empty
            }
        }
        ledger.change("C1") { records, _ in
            var person = Person()
            person.id = records.texts.append("M1") ?? .empty
            person.capacityPerDay = 2
            records.people.append(person)
        }
        let lists = ledger.advisor().workLists
        #expect(lists.map(\.capacity) == [2, 6, 6])
        #expect(lists.map(\.isCapacityKnown) == [true, false, false])
        #expect(lists[0].day(0).map(\.customer) == [4, 3])
        #expect(lists[0].day(2).map(\.customer) == [0])
        #expect(lists[0].day(3).isEmpty)
        #expect(lists[1].customers.map(\.customer) == [6, 5])
        #expect(lists[2].collector.isEmpty)
    }

    @Test("Rows in another order give the same signals, advice and order")
    func shuffled() {
        let make = { (customers: [Int]) -> AdviceLedger in
            var ledger = AdviceLedger()
            for number in customers {
                let customer = "C\(number)"
                ledger.owes(customer, Int64(number % 3) * 100 + 100, late: number * 20)
                ledger.visit(customer, age: number) { $0.reasons = [.cashFlow, .quality] }
                for month in 1...6 { ledger.orders(customer, .in2026(month, 1), Int64(month * number)) }
                ledger.contract(customer, signedOn: .in2026(1, 1), sme: number % 2 == 0)
                ledger.ledger.dispute(customer, nil, 10, from: .in2026(6, 1))
                ledger.knows(customer) { $0.brokenIn90Days = .known(number % 3) }
            }
            return ledger
        }
        let (one, other) = (make(Array(1...9)).advisor(), make((1...9).reversed()).advisor(reversed: true))
        #expect(one.priorities.all == other.priorities.all)
        for customer in 0..<9 {
            #expect(one.advice(for: customer).tracks == other.advice(for: customer).tracks)
            #expect(one.signals(of: customer)[.ordersRatio] == other.signals(of: customer)[.ordersRatio])
            #expect(one.signals(of: customer)[.weWereSME] == other.signals(of: customer)[.weWereSME])
        }
    }
}
