package import Metrics
package import Receivables

/// What other figures know of one customer on the day and rules ask for. Each is unknown until somebody fills it in.
package struct RecoveryFacts: Sendable {
    /// Promises whose last day fell in the 90 days up to the day and that are broken.
    package var brokenIn90Days = Fact<Int>.unknown(.notMeasured)
    /// How many of the latest judged promises in a row are broken.
    package var brokenStreak = Fact<Int>.unknown(.notMeasured)
    /// State and due day of the promise that was made last.
    package var lastPromise = Fact<Dated<PromiseState>>.unknown(.notMeasured)
    /// The due day of the next open promise, not before the day.
    package var nextPromiseDue = Fact<CalendarDay>.unknown(.notMeasured)
    /// Of the document whose claim expires first.
    package var limitation = Fact<LimitationState>.unknown(.notMeasured)
    /// Of that document; negative once expired. None where no claim can expire, or proceedings keep it alive.
    package var limitationDaysLeft = Fact<Int>.unknown(.notMeasured)
    /// Of the guarantee that ends first among those that still run and were not claimed; none where there is none.
    package var guaranteeDaysLeft = Fact<Int>.unknown(.notMeasured)
    /// The last statement that the customer signed back; none where he never signed one.
    package var reconciledOn = Fact<CalendarDay>.unknown(.notMeasured)
    /// Our balance less the one acknowledged on that statement, minor units of the reporting currency.
    package var reconciliationDifference = Fact<Int128>.unknown(.notMeasured)
    /// Open invoices without proof that the tax invoice reached the customer.
    package var invoicesWithoutProof = Fact<Int>.unknown(.notMeasured)

    package init() {}
}
