import Metrics
import Receivables

/// The members of an object in any order, written sorted by key.
struct JSONMembers {
    private(set) var entries: [(key: String, write: (inout JSONWriter) -> Void)] = []

    mutating func add(_ key: String, _ write: @escaping (inout JSONWriter) -> Void) { entries.append((key, write)) }

    /// The figure, or null with its reason beside it.
    mutating func add(_ key: String, _ figure: Figure<Quantity>) {
        let value = FigureText(figure)
        add(key) { $0.figure(value) }
        if let reason = value.reason { add("\(key)_reason") { $0.string(reason.id) } }
        if case .beyondHistory(let days) = value.reason { add("\(key)_more_than") { $0.number(days) } }
    }
}

/// A figure as data files write it.
struct FigureText {
    let money: String?
    let number: String?
    let reason: Unavailable?

    init(_ figure: Figure<Quantity>) {
        money = figure.money?.decimal
        number = figure.ratio?.sixDecimals
        reason = figure.reason ?? (money == nil && number == nil ? .outOfRange : nil)
    }

    init(_ figure: Figure<Ratio>) {
        money = nil
        number = figure.known?.sixDecimals
        reason = figure.reason ?? (number == nil ? .outOfRange : nil)
    }

    init(_ figure: Figure<Money>) { self.init(figure.map { .money($0) }) }

    var text: String { money ?? number ?? "" }
}

extension JSONWriter {
    mutating func members(_ members: JSONMembers) {
        let sorted = members.entries.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
        object { json in
            for member in sorted {
                json.key(member.key)
                member.write(&json)
            }
        }
    }

    mutating func figure(_ value: FigureText) {
        if let money = value.money { return string(money) }
        if let number = value.number { return self.number(verbatim: number) }
        null()
    }

    mutating func day(_ day: CalendarDay?) {
        if let day { string(day.description) } else { null() }
    }

    mutating func money(_ name: String, _ money: Money) {
        key(name)
        string(money.decimal)
    }

    /// The ratio, or null and its reason behind it.
    mutating func ratio(_ name: String, _ figure: Figure<Ratio>) {
        let value = FigureText(figure)
        key(name)
        self.figure(value)
        guard let reason = value.reason else { return }
        key("\(name)_reason")
        string(reason.id)
    }
}
