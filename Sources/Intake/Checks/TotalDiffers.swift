import Findings
import Receivables

/// A line of totals as its chunk saw it: what it says, and what the chunk's rows above it add up to.
struct StatedTotal: Sendable {
    let place: SourceLocation
    /// The column's header.
    let field: String
    let amount: Int64
    let currency: UInt8
    /// Of the rows above in the same chunk, whatever became of them.
    let above: FileTally

    /// Nil where the line says nothing in the column of amounts that can be read.
    init?(_ record: CSVRecord, _ reading: RowReading, _ plan: FilePlan, above tally: FileTally) {
        guard reading.control != .min, reading.issues.isEmpty,
            let slot = plan.slots.first(where: { plan.outline.fields[$0.field].traits.contains(.control) })
        else { return nil }
        place = plan.location(record.position(ofField: slot.column))
        field = plan.columns[slot.order].header
        amount = reading.control
        currency = reading.currency
        above = tally
    }
}

/// Compares a file's lines of totals with its rows: a total that is not theirs tells of an export cut short or pasted
/// together.
///
/// A total may sum up everything above it, or what came since any total before it. Amounts of several currencies have
/// no common sum, so such files are not compared.
struct TotalDiffers {
    private let currencies: [Currency]
    /// By file: what the rows above each total so far add up to.
    private var sumsAtTotals: [Int: Set<Int128>] = [:]

    init(_ currencies: [Currency]) { self.currencies = currencies }

    /// - Parameters:
    ///   - before: the account of the file's earlier chunks; chunks are taken in the order of the file.
    ///   - numbers: the chunk's currencies in the numbering of all.
    mutating func check(
        _ log: ChunkLog, file: Int, before: FileTally, numbers: [UInt8], _ report: (Finding) -> Void
    ) {
        for total in log.statedTotals {
            var above = before
            above.add(total.above, numbers)
            guard let (sum, currency) = sum(above), isComparable(total, numbers, currency) else { continue }
            let starts = sumsAtTotals[file, default: []]
            sumsAtTotals[file, default: []].insert(sum)
            let missing = Int128(total.amount) - sum
            if missing == 0 || starts.contains(-missing) || missing.magnitude <= rounding(above) { continue }
            report(Self.finding(total, sum, currency))
        }
    }

    /// Nil where no row above has an amount, or rows have amounts of several currencies.
    private func sum(_ tally: FileTally) -> (Int128, Currency)? {
        var sums = [Int128](repeating: 0, count: currencies.count)
        for portion in [tally.used, tally.rejected, tally.leftOut] {
            for (index, amount) in portion.amounts.enumerated() { sums[index] += amount }
        }
        let filled = sums.indices.filter { sums[$0] != 0 }
        guard filled.count == 1, let index = filled.first else { return nil }
        return (sums[index], currencies[index])
    }

    /// The total's own currency is the file's, which rows may overrule: it must count in the same units as theirs.
    private func isComparable(_ total: StatedTotal, _ numbers: [UInt8], _ currency: Currency) -> Bool {
        currencies[Int(numbers[Int(total.currency)])].minorDigits == currency.minorDigits
    }

    /// Minor units by which a total may miss rows of more decimals than the currency has.
    private func rounding(_ tally: FileTally) -> UInt128 {
        let discarded = tally.discarded.values.reduce(Int128(0)) { $0 + $1 }
        return tally.discarded.isEmpty ? 0 : discarded.magnitude / 1_000_000_000_000_000_000 + 1
    }
}

extension TotalDiffers {
    private static func finding(_ total: StatedTotal, _ sum: Int128, _ currency: Currency) -> Finding {
        let stated = Money(minorUnits: Int128(total.amount), currency: currency).decimal
        let found = Money(minorUnits: sum, currency: currency).decimal
        return Finding(
            .totalDiffers, at: total.place, field: total.field,
            "this total is \(private: stated), but the rows above it add up to \(private: found)",
            help: "see whether rows are missing or stand twice, and export again")
    }
}
