import Receivables

/// Adds entries of one currency up to courses.
struct CourseSums {
    private let walk: OpeningWalk
    private let currency: UInt8
    /// By customer, of all currencies.
    private let runs: [[OpeningWalk.Entry]]
    /// Of the company: by (period, class).
    private let rates: [ClassRates]
    private let isOverdue: [Bool]
    private let isLong: [Bool]

    /// - Parameter runs: entries by customer, of all currencies.
    init(_ runs: [[OpeningWalk.Entry]], of currency: UInt8, _ walk: OpeningWalk) {
        self.walk = walk
        self.currency = currency
        self.runs = runs
        let scheme = walk.scheme
        isOverdue = scheme.classes.map(\.isOverdue)
        isLong = scheme.classes.map { scheme.isLong($0) }
        var rates = [ClassRates](repeating: ClassRates(classes: walk.classes), count: walk.periods.count)
        for run in runs {
            for entry in run where entry.currency == currency { rates[Int(entry.period)].add(entry) }
        }
        self.rates = rates
    }

    /// Nil where nothing was open in the currency.
    var courses: CollectorCourses? {
        let names = walk.holders.people.names
        let sums = sumsByHolder
        guard sums.contains(where: { $0 != nil }) else { return nil }
        let samples = IndexSamples(runs, of: currency, rates, walk)
        let own = names.indices.compactMap { number in
            sums[number].map { course(names[number], $0, samples.samples[number]) }
        }
        let named = own.filter { !$0.collector.isEmpty }.sorted {
            $0.collector.utf8.lexicographicallyPrecedes($1.collector.utf8)
        }
        return CollectorCourses(
            currency: currency, periods: walk.periods, rows: named + own.filter(\.collector.isEmpty),
            company: course("", rates, []))
    }

    /// By the holders' numbers, then period; nil for those who had nothing.
    private var sumsByHolder: [[ClassRates]?] {
        var sums = [[ClassRates]?](repeating: nil, count: walk.holders.people.names.count)
        let blank = [ClassRates](repeating: ClassRates(classes: walk.classes), count: walk.periods.count)
        for run in runs {
            for entry in run where entry.currency == currency {
                let holder = walk.holders.holder(of: Int(entry.customer), day: Int(entry.period))
                if sums[holder] == nil { sums[holder] = blank }
                sums[holder]?[Int(entry.period)].add(entry)
            }
        }
        return sums
    }

    /// - Parameter sample: receipts and expectation of each customer.
    private func course(_ name: String, _ sums: [ClassRates], _ sample: [IndexSample]) -> CollectorCourse {
        var course = CollectorCourse(collector: name, months: sums.indices.map { month(sums[$0], rates[$0]) })
        course.documents = sums.reduce(0) { $0 + $1.fresh }
        course.customers = sample.count
        if course.isComparable { course.interval = IndexInterval(of: sample) }
        return course
    }

    private func month(_ own: ClassRates, _ whole: ClassRates) -> CollectorCourse.Month {
        var month = CollectorCourse.Month()
        month.documents = own.documents
        for aging in own.opening.indices {
            month.opening += own.opening[aging]
            if isOverdue[aging] { month.overdue += own.opening[aging] }
            if isLong[aging] { month.long += own.opening[aging] }
            month.receipts += own.receipts[aging]
            month.expectedParts += whole.expected(own.opening[aging], aging)
        }
        return month
    }
}

/// What was open by class at the beginning of a period and what came on it. Minor units.
struct ClassRates: Sendable {
    private(set) var opening: [Int128]
    private(set) var receipts: [Int128]
    private(set) var documents = 0
    private(set) var fresh = 0

    init(classes: Int) {
        opening = [Int128](repeating: 0, count: classes)
        receipts = opening
    }

    mutating func add(_ entry: OpeningWalk.Entry) {
        opening[Int(entry.aging)] += entry.opening
        receipts[Int(entry.aging)] += entry.receipts
        documents += Int(entry.documents)
        fresh += Int(entry.fresh)
    }

    /// Expectations are kept in millionths of minor units: fractions with a denominator for each class would outgrow
    /// every number, and the company's own come out whole, so that its index is exactly 1.
    static let parts: Int128 = 1_000_000

    /// balance × receipts ÷ all of the class, in millionths, half away from zero.
    func expected(_ balance: Int128, _ aging: Int) -> Int128 {
        let (receipts, all) = (receipts[aging], opening[aging])
        guard balance > 0, all > 0 else { return 0 }
        if balance == all { return receipts * Self.parts }
        let product = (receipts.magnitude * UInt128(Self.parts)).multipliedFullWidth(by: balance.magnitude)
        guard product.high < all.magnitude else { return receipts * Self.parts }
        let (quotient, rest) = all.magnitude.dividingFullWidth(product)
        let rounded = rest >= all.magnitude - rest ? quotient + 1 : quotient
        return receipts < 0 ? -Int128(clamping: rounded) : Int128(clamping: rounded)
    }

    /// The same where a picture of chance is all that rests on it.
    func rate(_ aging: Int) -> Double {
        opening[aging] > 0 ? Double(receipts[aging]) / Double(opening[aging]) : 0
    }
}
