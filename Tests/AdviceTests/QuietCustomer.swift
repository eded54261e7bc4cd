import Advice
import Receivables

/// A customer of whom everything is known and nothing is the matter, to whom a test adds what it is about.
struct QuietCustomer {
    static let day = CalendarDay(number: 20_634)  // 2026-06-30

    var signals = Signals()

    init() {
        for signal in Signal.allCases {
            switch signal.kind {
            case .money: signals[signal] = .money(.zero(.cny))
            case .days: signals[signal] = .absent
            case .count: signals[signal] = .count(0)
            case .share, .day: signals[signal] = .absent
            case .flag: signals[signal] = .flag(false)
            case .codes: signals[signal] = .codes([])
            case .identifiers: signals[signal] = .identifiers([])
            }
        }
        signals[.daysPastDue] = .days(0)
        signals[.reconciliationAge] = .days(0)
    }

    init(_ facts: [SignalFact]) {
        self.init()
        for fact in facts { signals[fact.signal] = fact.value }
    }

    func advice(_ book: RuleBook) -> CustomerAdvice { CustomerAdvice(book, signals, on: Self.day) }
}

/// A signal with its value, as a case says it.
struct SignalFact: Sendable {
    let signal: Signal
    let value: SignalValue

    static func days(_ signal: Signal, _ days: Int) -> SignalFact { SignalFact(signal: signal, value: .days(days)) }
    static func count(_ signal: Signal, _ count: Int) -> SignalFact { SignalFact(signal: signal, value: .count(count)) }
    static func flag(_ signal: Signal, _ flag: Bool) -> SignalFact { SignalFact(signal: signal, value: .flag(flag)) }

    /// Minor units of CNY.
    static func money(_ signal: Signal, _ amount: Int128) -> SignalFact {
        SignalFact(signal: signal, value: .money(Money(minorUnits: amount, currency: .cny)))
    }

    static func share(_ signal: Signal, _ above: Int128, over below: Int128) -> SignalFact {
        SignalFact(signal: signal, value: Ratio(above, over: below).map { .share($0) } ?? .absent)
    }

    static func codes(_ signal: Signal, _ codes: String..., age: Int = 0) -> SignalFact {
        guard case .codes(let vocabulary) = signal.kind else { return SignalFact(signal: signal, value: .absent) }
        let dated = codes.compactMap { vocabulary.position(of: $0) }.map {
            DatedCode(position: $0, on: QuietCustomer.day.adding(days: -age))
        }
        return SignalFact(signal: signal, value: .codes(dated))
    }

    static func reason(_ code: String, age: Int = 0) -> SignalFact { codes(.lastReasons, code, age: age) }

    static func unknown(_ signal: Signal) -> SignalFact {
        SignalFact(signal: signal, value: .unknown(.noTable(.visits)))
    }
}
