import Receivables

/// Where the index of a collector lies with 95 % confidence if his customers are taken for a sample of such customers:
/// Student's interval of a ratio, cut at 0.
///
/// Formula: I ± t·√(n ÷ (n − 1) · Σ(rᵢ − I·eᵢ)²) ÷ Σeᵢ over his n customers, r received, e expected at the company's
/// rates; t for n − 1 degrees of freedom. Customers are the cases, not documents: those of one customer are paid or
/// left together.
/// Unit: billionths; 1,000,000,000 is the company.
/// Undefined: below two customers, and where nothing is expected.
package struct IndexInterval: Sendable, Hashable {
    package let low: Int64
    package let high: Int64

    init?(of sample: [IndexSample]) {
        let n = sample.count
        let (received, expected) = sample.reduce(into: (0.0, 0.0)) { sums, customer in
            sums.0 += customer.received
            sums.1 += customer.expected
        }
        guard n > 1, expected > 0 else { return nil }
        let index = received / expected
        let squares = sample.reduce(0.0) { sum, customer in
            let rest = customer.received - index * customer.expected
            return sum + rest * rest
        }
        let spread = (Double(n) / Double(n - 1) * squares).squareRoot() / expected
        let half = MeanInterval.quantile(freedom: n - 1) * spread
        guard (index + half).isFinite, index + half < 9e9 else { return nil }
        low = Int64((max(0, index - half) * 1e9).rounded())
        high = Int64((max(0, index + half) * 1e9).rounded())
    }

    /// Chance alone does not explain how far the index is from the company's.
    package var isApart: Bool { low > 1_000_000_000 || high < 1_000_000_000 }
}

/// What one customer brought over all periods in which somebody had him, and what was expected of him. Minor units.
struct IndexSample: Sendable {
    var received = 0.0
    var expected = 0.0
}

/// The customers of each holder.
struct IndexSamples {
    /// By the holders' numbers; each in the customers' order.
    private(set) var samples: [[IndexSample]]

    /// - Parameter runs: entries by customer, of all currencies.
    init(_ runs: [[OpeningWalk.Entry]], of currency: UInt8, _ rates: [ClassRates], _ walk: OpeningWalk) {
        samples = [[IndexSample]](repeating: [], count: walk.holders.people.names.count)
        // Of each holder, the last customer that was added.
        var last = [Int32](repeating: -1, count: samples.count)
        let table = rates.map { rates in (0..<walk.classes).map { rates.rate($0) } }
        for run in runs {
            for entry in run where entry.currency == currency && entry.opening > 0 {
                let holder = walk.holders.holder(of: Int(entry.customer), day: Int(entry.period))
                if last[holder] != entry.customer {
                    last[holder] = entry.customer
                    samples[holder].append(IndexSample())
                }
                let place = samples[holder].count - 1
                samples[holder][place].received += Double(narrow: entry.receipts)
                samples[holder][place].expected +=
                    Double(narrow: entry.opening) * table[Int(entry.period)][Int(entry.aging)]
            }
        }
    }
}

extension Double {
    /// The library's conversion of 128 bits is dozens of times slower, and amounts that need them are rare.
    fileprivate init(narrow amount: Int128) {
        if let narrow = Int64(exactly: amount) { self.init(narrow) } else { self.init(amount) }
    }
}
