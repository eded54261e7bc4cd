import Receivables

/// How much of their money customers pay at once: Σ (receipts of a customer's day)² and Σ (its parts)².
struct ReceiptLumps: Sendable {
    private(set) var together = 0.0
    private(set) var apart = 0.0

    /// By how much the variance of weekly totals exceeds that of independent documents; at least 1.
    var factor: Double { apart > 0 ? max(1, together / apart) : 1 }

    mutating func add(_ other: ReceiptLumps) {
        together += other.together
        apart += other.apart
    }

    /// - Parameter amounts: what one customer paid on one day, by document.
    mutating func add(_ amounts: some Sequence<Int64>) {
        var sum = 0.0
        for amount in amounts {
            sum += Double(amount)
            apart += Double(amount) * Double(amount)
        }
        together += sum * sum
    }
}

/// A customer's receipts, ordered by currency and day.
struct ReceiptOrder {
    private var keys: [UInt64] = []

    /// - Parameter body: takes the positions of what came on one day in one currency, in the receipts' order.
    mutating func forEachDay(_ receipts: [ReceiptPart], _ body: (LazyMapSequence<ArraySlice<UInt64>, Int>) -> Void) {
        keys.removeAll(keepingCapacity: true)
        for (index, receipt) in receipts.enumerated() { keys.append(ReceiptOrder.day(receipt) | UInt64(index)) }
        keys.sort()
        var begin = 0
        while begin < keys.count {
            var end = begin + 1
            while end < keys.count, keys[end] >> 24 == keys[begin] >> 24 { end += 1 }
            body(keys[begin..<end].lazy.map { Int($0 & 0xFF_FFFF) })
            begin = end
        }
    }

    /// Currency, then day, above 24 bits for the position: one customer has fewer receipts than that.
    private static func day(_ receipt: ReceiptPart) -> UInt64 {
        UInt64(receipt.currency) << 56 | UInt64(UInt32(bitPattern: receipt.day) ^ 0x8000_0000) << 24
    }
}
