/// A customer as the simulation needs it.
struct SampleCustomer: Sendable {
    var scale = Scale.medium
    var behaviour = PaymentBehaviour.prompt
    var currency = SampleCurrency.yuan
    var terms = SampleTerms.net30
    var payDays = PayDays.any
    var method = UsualMethod.transfer
    /// Settles everything that is due on one day with one transfer.
    var paysInOneSum = false
    /// The middle of its invoices' amounts, in hundredths.
    var typicalAmount: Int64 = 0
    /// The first day with an invoice.
    var start: Int32 = 0
    /// From this day on it neither buys nor pays; `Int32.max` for nearly all.
    var stop = Int32.max
    var collector: Int32 = 0
    var salesperson: Int32 = 0
    /// Chances in the draw for who gets the next invoice.
    var tickets: Int32 = 1

    func trades(on day: Int) -> Bool { day >= start && day < stop }

    enum Scale: UInt8, Sendable {
        case small, medium, large, publicBody

        /// As the customers table says it.
        var code: String {
            switch self {
            case .small: "soletrader"
            case .medium: "sme"
            case .large: "large"
            case .publicBody: "public"
            }
        }

        var legalForm: String {
            switch self {
            case .small: "经营部"
            case .medium: "有限公司"
            case .large: "集团有限公司"
            case .publicBody: "公用事业有限公司"
            }
        }

        /// Tenths by which invoices are larger than a medium customer's.
        var amountTenths: Int64 {
            switch self {
            case .small: 3
            case .medium: 10
            case .large: 40
            case .publicBody: 20
            }
        }
    }
}

/// A currency with two decimals, as all of the generated ones are.
enum SampleCurrency: Int, Sendable, CaseIterable {
    case yuan, dollar, euro, hongKongDollar

    var code: String {
        switch self {
        case .yuan: "CNY"
        case .dollar: "USD"
        case .euro: "EUR"
        case .hongKongDollar: "HKD"
        }
    }

    /// Yuan for ten of it, roughly: what amounts are divided by, and what the invented rates lie around.
    var yuanForTen: Int64 {
        switch self {
        case .yuan: 10
        case .dollar: 71
        case .euro: 79
        case .hongKongDollar: 9
        }
    }
}

/// When invoices are due.
enum SampleTerms: UInt8, Sendable {
    case net15, net30, net45, net60, net90, monthEnd30

    var text: String {
        switch self {
        case .net15: "NET 15"
        case .net30: "NET 30"
        case .net45: "NET 45"
        case .net60: "NET 60"
        case .net90: "NET 90"
        case .monthEnd30: "EOM 30"
        }
    }

    func due(for day: Int, in timeline: borrowing Timeline) -> Int {
        switch self {
        case .net15: day + 15
        case .net30: day + 30
        case .net45: day + 45
        case .net60: day + 60
        case .net90: day + 90
        case .monthEnd30: timeline.monthEnd(of: day) + 30
        }
    }
}

/// The days of the month on which a customer pays.
enum PayDays: UInt8, Sendable {
    case any, tenth, twentieth, twentyFifth, tenthAndTwentyFifth

    var days: [Int] {
        switch self {
        case .any: []
        case .tenth: [10]
        case .twentieth: [20]
        case .twentyFifth: [25]
        case .tenthAndTwentyFifth: [10, 25]
        }
    }

    var text: String { days.map(String.init).joined(separator: ";") }

    /// The first pay day on or after the day, moved behind a weekend.
    func next(from day: Int, in timeline: borrowing Timeline) -> Int {
        guard self != .any, day < Timeline.dayCount else { return timeline.workday(from: day) }
        let date = timeline.dates[day]
        let today = Int(date.day)
        let wait = firstDay(from: today) - today
        return timeline.workday(from: wait >= 0 ? day + wait : day + wait + Int(date.monthLength))
    }

    /// The first pay day of this month from `today` on; else next month's first, as a day of the month.
    private func firstDay(from today: Int) -> Int {
        switch self {
        case .any: today
        case .tenth: 10
        case .twentieth: 20
        case .twentyFifth: 25
        case .tenthAndTwentyFifth: today > 10 && today <= 25 ? 25 : 10
        }
    }
}

/// How a customer pays nearly always.
enum UsualMethod: UInt8, Sendable {
    case transfer, cash, cheque, wallet, card, bankBill, tradeBill

    var code: String {
        switch self {
        case .transfer: "transfer"
        case .cash: "cash"
        case .cheque: "cheque"
        case .wallet: "wallet"
        case .card: "card"
        case .bankBill: "bank_bill"
        case .tradeBill: "trade_bill"
        }
    }

    var isBill: Bool { self == .bankBill || self == .tradeBill }
}
