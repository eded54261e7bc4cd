package import Receivables

/// One way to pay a debt off.
package struct PlanProposal: Sendable, Hashable {
    package enum Pace: String, Sendable, CaseIterable {
        /// Within 30 days.
        case quick
        /// In three or four months.
        case balanced
        /// In as many months as the policy allows, against security.
        case slow
    }

    package struct Instalment: Sendable, Hashable {
        package let day: CalendarDay
        /// Minor units, above zero.
        package let amount: Int128
    }

    /// What has to be in hand before the plan holds, in the order in which it is asked for.
    package enum Requirement: String, Sendable, CaseIterable {
        case downPayment = "down_payment"
        case signedAcknowledgement = "signed_acknowledgement"
        case security
        /// The guarantor's written consent, without which a longer term does not bind him.
        case guarantorConsent = "guarantor_consent"
        /// New deliveries only against payment while the plan runs.
        case shipmentControl = "shipment_control"
    }

    package let pace: Pace
    /// The down payment first; they add up to the debt. One alone where the debt is too small to be cut.
    package let payments: [Instalment]
    package let requirements: [Requirement]
    /// From the day of the proposal to the last payment.
    package let extensionDays: Int
    package let authority: PlanAuthority
    /// Fewer instalments than wanted, since no more fit before `PlanProposals.limit`.
    package let isShortened: Bool
    /// Whether an average month's receipts, times the policy's factor, bear what falls into one month after the down
    /// payment; nil where there were none.
    package let isWithinCapacity: Bool?
    /// A payment lies in a year of which only the weekends are known.
    package let hasUnknownHolidays: Bool

    package var total: Int128 { payments.reduce(0) { $0 + $1.amount } }
}
