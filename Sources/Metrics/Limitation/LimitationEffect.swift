package import Receivables

/// What an event did to a claim's limitation date.
package enum LimitationEffect: Sendable, Hashable {
    /// The safe date is now the given one.
    case moved(to: CalendarDay)
    /// The demand holds the date only if a suit follows by the given day.
    case suitNeeded(by: CalendarDay)
    /// Nothing expires from here on, while the proceedings run.
    case proceedings
    /// The judgment must be enforced by the given day; nil where the profile does not know.
    case enforcement(until: CalendarDay?)
    /// The debtor paid or agreed though the period had passed: for a lawyer to judge.
    case agreedAfterExpiry
    case none(Obstacle)

    package enum Obstacle: String, Sendable, Hashable, CaseIterable {
        /// Grade C or D.
        case tooWeak = "too_weak"
        /// Up to the due date, or to the last instalment of a plan, the period does not run.
        case notYetRunning = "not_yet_running"
        case afterExpiry = "after_expiry"
        case noDueDate = "no_due_date"
        /// This law does not let it interrupt.
        case notInThisLaw = "not_in_this_law"
        /// This law asks for the debtor's signature or writing.
        case formMissing = "form_missing"
        /// Credits, set-off, discounts and write-offs are no act of the debtor.
        case neverInterrupts = "never_interrupts"
        case bounced
        /// The allocation was reversed.
        case reversed
        /// A bill that is not cash yet.
        case billPending = "bill_pending"
        case dayUnknown = "day_unknown"
        case inProceedings = "in_proceedings"
        case afterJudgment = "after_judgment"
        /// The claim's date was later already, or at the long stop.
        case notLater = "not_later"
        case namesNoDocument = "names_no_document"
        /// None of the documents that it names is one of the customer's.
        case unknownDocument = "unknown_document"
    }
}
