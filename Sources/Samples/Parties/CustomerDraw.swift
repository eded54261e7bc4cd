import Receivables

/// Draws customers one after the other, and writes what the portfolio says of each.
struct CustomerDraw: Sendable {
    private let count: Int
    private let staff: Staff
    private let nameOffset: Int
    private var random: SplitMix64
    private var guaranteeRandom: SplitMix64
    private var contacts = 0
    private var guarantees = 0

    init(_ size: SampleSize, staff: Staff, _ random: SplitMix64) {
        count = size.customers
        self.staff = staff
        self.random = random
        guaranteeRandom = SplitMix64(seed: size.seed, stream: .guarantees)
        nameOffset = self.random.below(CompanyName.capacity)
    }

    mutating func next(_ index: Int, _ timeline: borrowing Timeline, _ tables: inout SampleTables) -> SampleCustomer {
        let name = CompanyName(position: index, offset: nameOffset)
        let customer = draw(index, name)
        write(customer, index, name, timeline, &tables)
        return customer
    }

    private mutating func draw(_ index: Int, _ name: CompanyName) -> SampleCustomer {
        var customer = SampleCustomer()
        customer.scale = CustomerDraw.scales.draw(&random)
        customer.behaviour = CustomerDraw.behaviours.draw(&random)
        customer.currency = CustomerDraw.currencies.draw(&random)
        customer.terms = CustomerDraw.terms.draw(&random)
        customer.payDays = CustomerDraw.payDays.draw(&random)
        customer.method = CustomerDraw.methods.draw(&random)
        customer.paysInOneSum = random.hits(perMille: 80)
        let middle = Int64(CustomerDraw.typicalAmounts.draw(&random)) * 800
        customer.typicalAmount = max(5000, middle * customer.scale.amountTenths / customer.currency.yuanForTen)
        customer.tickets = Int32(CustomerDraw.activity.draw(&random))
        customer.collector = Int32(staff.collector(regionIndex: name.place.regionIndex, &random))
        customer.salesperson = Int32(random.below(staff.salespeople))
        setLifetime(of: &customer, index)
        return customer
    }

    /// Four fifths are old customers, the others came one after the other. Only old ones have gone silent, after the
    /// first year: each has had its first invoice by then.
    private mutating func setLifetime(of customer: inout SampleCustomer, _ index: Int) {
        let settled = count - count / 5
        if index >= settled { customer.start = Int32((index - settled) * 950 / max(1, count / 5)) }
        guard customer.behaviour == .silent else { return }
        if index < count / 3 {
            customer.stop = Int32(random.within(400...1040))
        } else {
            customer.behaviour = .stalling
        }
    }
}

extension CustomerDraw {
    private mutating func write(
        _ customer: SampleCustomer, _ index: Int, _ name: CompanyName, _ timeline: borrowing Timeline,
        _ tables: inout SampleTables
    ) {
        let identifier = Identifier.customer(index)
        writeMaster(customer, identifier, name, &tables.customers)
        writeContacts(identifier, &tables.contacts)
        writeContracts(customer, identifier, timeline, &tables.contracts)
        writeAssignments(customer, identifier, &tables.assignments)
        if guaranteeRandom.hits(perMille: 40) { writeGuarantee(identifier, &tables.guarantees) }
    }

    private mutating func writeMaster(
        _ customer: SampleCustomer, _ identifier: Identifier, _ name: CompanyName, _ table: inout TableText
    ) {
        table.identifier(identifier)
        table.text(name.full(customer.scale))
        table.text(name.short)
        table.text(customer.scale.code)
        table.text(name.industry)
        table.text(name.place.region)
        table.text("\(name.place.name)市示例区\(name.tradeName)路 \(random.within(1...300)) 号")
        table.text(customer.terms.text)
        table.money((customer.typicalAmount * Int64(customer.tickets + 2) / 5_000_000 + 1) * 5_000_000)
        table.text(since(customer).description)
        table.identifier(.collector(Int(customer.collector)))
        table.identifier(.salesperson(Int(customer.salesperson)))
        table.text(customer.payDays.text)
        table.text(customer.stop == .max ? "active" : random.pick(["stopped", "stopped", "legal", "insolvent"]))
        table.endRow()
    }

    private mutating func since(_ customer: SampleCustomer) -> CalendarDay {
        Timeline.start.adding(days: customer.start > 0 ? Int(customer.start) : -random.within(30...3000))
    }

    private mutating func writeContacts(_ customer: Identifier, _ table: inout TableText) {
        for _ in 0..<random.within(1...2) {
            contacts += 1
            let role = CustomerDraw.roles.draw(&random)
            table.identifier(.contact(contacts))
            table.identifier(customer)
            table.text(PersonName.draw(&random))
            table.text(role)
            table.text(role == "AP" || role == "BUYER" ? "N" : "Y")
            table.text("000-0000-\(random.within(1000...9999))")
            table.text(random.pick(["上午", "下午 2 点后", "", "周二周四"]))
            table.endRow()
        }
    }

    /// One frame contract for every calendar year.
    private mutating func writeContracts(
        _ customer: SampleCustomer, _ identifier: Identifier, _ timeline: borrowing Timeline, _ table: inout TableText
    ) {
        let hasLateRate = random.hits(perMille: 300)
        for year in Int(timeline.dates[Int(customer.start)].year)...2026 {
            let isFirst = year == Int(timeline.dates[Int(customer.start)].year)
            table.contract(of: identifier, year: year)
            table.identifier(identifier)
            table.text(isFirst ? Timeline.start.adding(days: Int(customer.start) - 11).description : "\(year)-01-01")
            table.text("Y")
            table.text(hasLateRate ? "Y" : "N")
            table.text(hasLateRate ? "0.0005" : "")
            table.text(hasLateRate ? "day" : "")
            table.number(15)
            table.endRow()
        }
    }

    /// One in ten customers changed hands once.
    private mutating func writeAssignments(
        _ customer: SampleCustomer, _ identifier: Identifier, _ table: inout TableText
    ) {
        let start = Timeline.start.adding(days: Int(customer.start))
        let change = start.adding(days: random.within(20...140))
        let hasChanged = random.hits(perMille: 100)
        if hasChanged {
            let earlier = random.below(staff.collectors)
            assignment(identifier, earlier, start, change.adding(days: -1).description, &table)
        }
        assignment(identifier, Int(customer.collector), hasChanged ? change : start, "", &table)
    }

    /// Somebody stands for all that the customer owes, up to a day that may have passed.
    private mutating func writeGuarantee(_ customer: Identifier, _ table: inout TableText) {
        guarantees += 1
        table.identifier(.guarantee(guarantees))
        table.identifier(customer)
        table.text(PersonName.draw(&guaranteeRandom))
        table.text(guaranteeRandom.pick(["joint", "joint", "general"]))
        table.text(Timeline.asOf.adding(days: guaranteeRandom.within(-90...540)).description)
        table.text("N")
        table.endRow()
    }

    private func assignment(
        _ customer: Identifier, _ collector: Int, _ from: CalendarDay, _ to: String, _ table: inout TableText
    ) {
        table.identifier(customer)
        table.identifier(.collector(collector))
        table.text(from.description)
        table.text(to)
        table.endRow()
    }
}

extension CustomerDraw {
    private static let scales = WeightedChoice<SampleCustomer.Scale>([
        (.small, 9), (.medium, 74), (.large, 12), (.publicBody, 5),
    ])
    private static let behaviours = WeightedChoice<PaymentBehaviour>([
        (.prompt, 42), (.slow, 32), (.late, 17), (.stalling, 4), (.silent, 5),
    ])
    private static let currencies = WeightedChoice<SampleCurrency>([
        (.yuan, 194), (.dollar, 4), (.euro, 1), (.hongKongDollar, 1),
    ])
    private static let terms = WeightedChoice<SampleTerms>([
        (.net15, 5), (.net30, 42), (.net45, 15), (.net60, 20), (.net90, 8), (.monthEnd30, 10),
    ])
    private static let payDays = WeightedChoice<PayDays>([
        (.any, 10), (.tenth, 3), (.twentieth, 3), (.twentyFifth, 2), (.tenthAndTwentyFifth, 2),
    ])
    private static let methods = WeightedChoice<UsualMethod>([
        (.transfer, 78), (.bankBill, 11), (.tradeBill, 2), (.cheque, 3), (.wallet, 3), (.cash, 2), (.card, 1),
    ])
    private static let roles = WeightedChoice([
        ("AP", 30), ("CFO", 25), ("OWNER", 15), ("GM", 12), ("LEGAL_REP", 8), ("BUYER", 7), ("PM", 3),
    ])
    /// Thousandths of 8,000 yuan.
    private static let typicalAmounts = QuantileTable([
        146, 293, 398, 492, 583, 676, 775, 882, 1000, 1134, 1290, 1478, 1715, 2033, 2510, 3412, 9009,
    ])
    /// Few customers buy much.
    private static let activity = QuantileTable([1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6, 8, 10, 14, 20, 36, 120])
}
