import Metrics
import Playbooks
import Receivables

/// One page of a customer's showable set: where it stands, and what it is filled with.
package struct LetterSheet: Sendable {
    /// Within the site: `letters/C0042-demand-2.html`.
    package let path: PagePath
    /// The document's number: prefix, customer, day and place among the customer's papers of the prefix.
    package let number: String
    package let title: String
    let kind: LetterKind
    let letter: Letter
    let customer: Int
    let creditor: OurCompany
    /// Of the claim that it speaks of: which of our companies, and the position in `Records.currencies`.
    let entity: Text
    let currency: UInt8
    /// Nil where nothing of it is open.
    let claim: LetterClaim?
    /// For papers that hold a plan, a discount or a dispute.
    var plan: PlanProposal?
    var settlement: EarlySettlement?
    var dispute: Int?
    var demandDays: [CalendarDay] = []
}

/// What a customer's visitor takes along, and why some of it is not there.
struct LetterCase: Sendable {
    var sheets: [LetterSheet] = []
    /// Which demand comes next, and what is withheld for which reason.
    var notes: [String] = []
}

/// For which customers a site has letters.
package enum LetterScope: String, Sendable, CaseIterable {
    /// Whoever has something claimable, an open dispute, or a promise that runs.
    case all
    /// Of them those who are visited next: the first day of each work list, and the visits planned within a week.
    case due
    case none
}
