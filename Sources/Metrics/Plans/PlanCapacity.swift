import Receivables

/// What a customer has paid a month of late, as the measure of what he can pay.
package struct PlanCapacity: Sendable, Hashable {
    /// Minor units that became cash in the last `months`; refunds taken off.
    package let receipts: Int128
    /// Six, or fewer where the first document is younger.
    package let months: Int

    package init(receipts: Int128, months: Int) {
        self.receipts = receipts
        self.months = max(1, months)
    }

    /// Whether there were receipts to judge by.
    package var isKnown: Bool { receipts > 0 }

    /// Rounded down, for show.
    package var averageMonth: Int128 { receipts / Int128(months) }

    /// How many monthly instalments bring `rest`; nil without receipts.
    /// - Parameter factor: billionths of the average month that he is asked for.
    func instalments(for rest: Int128, _ factor: Int64) -> Int? {
        let monthly = affordable(factor)
        guard monthly > 0 else { return nil }
        return Int(clamping: (rest * needed + monthly - 1) / monthly)
    }

    /// Whether an amount is within an average month times `factor`; nil without receipts.
    func covers(_ amount: Int128, _ factor: Int64) -> Bool? {
        isKnown ? amount * needed <= affordable(factor) : nil
    }

    /// Both sides of amount ≤ factor × receipts ÷ months, without the quotients. What is out of all proportion is cut,
    /// so that no product overflows.
    private var needed: Int128 { Int128(months) * 1_000_000_000 }
    private func affordable(_ factor: Int64) -> Int128 {
        min(max(0, receipts), Int128(Int64.max)) * Int128(min(max(0, factor), 1_000_000_000_000))
    }
}

extension Metrics {
    /// The customer's receipts in the half year that ends at the as-of day.
    func planCapacity(of customer: Int, _ figures: CurrencyFigures) -> PlanCapacity {
        let first = figures.now.tally.firstDocument
        let months = (1...6).first { asOf.adding(months: -$0) <= first } ?? 6
        let since = asOf.adding(months: -6)
        let receipts = portfolio.payments(of: customer, upTo: asOf).reduce(Int128(0)) { sum, payment in
            // Most are older: that is asked first.
            let settlesLater = portfolio.records.payments.method[payment].settlesLater
            guard settlesLater || portfolio.records.payments.date[payment] > since,
                portfolio.records.payments.currency[payment] == figures.index,
                !settlesLater || portfolio.records.payments.cashDay(payment) > since,
                portfolio.isCash(payment, on: asOf)
            else { return sum }
            return sum + Int128(portfolio.records.payments.amount[payment])
        }
        return PlanCapacity(receipts: portfolio.records.isOpenItemsOnly ? 0 : receipts, months: months)
    }
}
