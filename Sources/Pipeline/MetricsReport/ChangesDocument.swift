import Markup
import Metrics
import Receivables

/// What changed between two days, for other programs and for a terminal.
struct ChangesDocument {
    static let schema = "huikuan.diff/1"

    let changes: Changes
    private let scheme: AgingScheme
    private let records: Records

    init(_ changes: Changes, _ metrics: Metrics) {
        self.changes = changes
        scheme = metrics.scheme
        records = metrics.portfolio.records
    }

    // MARK: JSON

    func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("currencies")
            json.array(changes.currencies) { json, part in add(part, to: &json) }
            json.key("from")
            json.day(changes.since)
            json.key("schema")
            json.string(Self.schema)
            json.key("to")
            json.day(changes.to)
        }
        return json.finished()
    }

    private func add(_ part: CurrencyChanges, to json: inout JSONWriter) {
        func money(_ sum: Int128) -> Money { Money(minorUnits: sum, currency: part.currency) }
        let roll = part.rollForward
        json.object { json in
            json.money("closing", money(roll.closing))
            json.key("currency")
            json.string(part.currency.code)
            json.key("customers")
            json.array(part.customers) { json, change in
                json.object { json in
                    json.key("customer")
                    json.string(records.texts.string(records.customers[change.customer].id))
                    json.money("open", money(change.open))
                    json.money("open_before", money(change.openBefore))
                    json.money("overdue", money(change.overdue))
                    json.money("overdue_before", money(change.overdueBefore))
                }
            }
            json.money("invoiced", money(roll.invoiced))
            json.key("movements")
            json.array(movements(of: part)) { json, movement in
                json.object { json in
                    json.money("amount", money(movement.amount))
                    json.key("from")
                    if let from = movement.from { json.string(from) } else { json.null() }
                    json.key("to")
                    if let to = movement.to { json.string(to) } else { json.null() }
                }
            }
            json.money("opening", money(roll.opening))
            json.money("other", money(roll.other))
            json.key("promises")
            json.object { json in
                for (name, sum) in promises(part.promises) {
                    json.key(name)
                    json.object { json in
                        json.money("amount", money(sum.amount))
                        json.key("count")
                        json.number(sum.count)
                    }
                }
            }
            json.money("received", money(roll.received))
        }
    }

    private struct Movement {
        /// The class then; nil for what has come since.
        let from: String?
        /// The class now; nil for what has left.
        let to: String?
        let amount: Int128
    }

    /// Of all pairs of classes only those with an amount, in the classes' order.
    private func movements(of part: CurrencyChanges) -> [Movement] {
        let (classes, sums) = (scheme.classes, part.movements)
        var all: [Movement] = []
        for from in classes {
            for to in classes {
                all.append(
                    Movement(from: scheme.id(of: from), to: scheme.id(of: to), amount: sums.moved(from: from, to: to)))
            }
            all.append(Movement(from: scheme.id(of: from), to: nil, amount: sums.left(from: from)))
        }
        for to in classes { all.append(Movement(from: nil, to: scheme.id(of: to), amount: sums.came(to: to))) }
        return all.filter { $0.amount != 0 }
    }

    private func promises(_ changes: PromiseChanges) -> [(String, PromiseChanges.Sum)] {
        [("broken", changes.broken), ("kept", changes.kept), ("made", changes.made), ("partial", changes.partial)]
    }

    // MARK: Text

    func text() -> [UInt8] {
        var writer = ByteWriter()
        writer.write(verbatim: "From \(changes.since) to \(changes.to)\n")
        for part in changes.currencies { add(part, to: &writer) }
        return writer.bytes
    }

    private func add(_ part: CurrencyChanges, to writer: inout ByteWriter) {
        func money(_ sum: Int128) -> String { Money(minorUnits: sum, currency: part.currency).decimal }
        let roll = part.rollForward
        let lines = [
            ("opening", money(roll.opening)), ("+ invoiced", money(roll.invoiced)),
            ("- received", money(roll.received)),
            ("+ other", money(roll.other)), ("= closing", money(roll.closing)),
        ]
        let width = lines.map(\.1.utf8.count).max() ?? 0
        writer.write(verbatim: "\n\(part.currency.code)\n")
        for (name, amount) in lines {
            let name = name + String(repeating: " ", count: 12 - name.utf8.count)
            writer.write(verbatim: "  \(name)\(String(repeating: " ", count: width - amount.utf8.count))\(amount)\n")
        }
        for movement in movements(of: part) where movement.from != movement.to {
            let (from, to) = (movement.from ?? "new", movement.to ?? "left")
            writer.write(verbatim: "  \(from) -> \(to): \(money(movement.amount))\n")
        }
        let counts: [(String, CustomerChange.Kind)] = [
            ("newly overdue", .newlyOverdue), ("more overdue", .moreOverdue), ("less overdue", .lessOverdue),
            ("no longer overdue", .cleared),
        ]
        for (name, kind) in counts {
            let customers = part.customers(kind)
            let change = customers.reduce(Int128(0)) { $0 + $1.overdueChange }
            writer.write(verbatim: "  \(counted(customers.count, "customer", "customers")) \(name): \(money(change))\n")
        }
        for (name, sum) in promises(part.promises) {
            writer.write(verbatim: "  \(counted(sum.count, "promise", "promises")) \(name): \(money(sum.amount))\n")
        }
    }
}
