/// What a rule may ask about a customer: a closed list. All are as of the day, of facts dated up to it.
package enum Signal: Int, Sendable, CaseIterable {
    // MARK: Balances
    /// Days past due of the oldest overdue document; 0 where nothing is overdue.
    case daysPastDue
    case openAmount
    case overdueAmount
    /// Overdue ÷ open; absent unless something is open.
    case overdueShare
    case claimableAmount
    /// Share of the customers with something claimable that have at most this one's; absent where nobody has.
    case sizePercentile
    /// What is open on retention documents, due or not.
    case retentionOpen
    /// Open ÷ credit limit; absent for a limit of 0.
    case creditUtilisation
    /// What is open above the credit limit, 0 within it.
    case overLimit

    // MARK: Disputes
    /// Rows of the `disputes` table that are open.
    case openDisputes
    case disputedAmount
    /// Disputed ÷ overdue; absent unless something is overdue.
    case disputedShare
    case disputeIDs

    // MARK: Promises
    case brokenIn90Days
    case brokenStreak
    case lastPromiseState

    // MARK: Papers
    /// Open invoices without proof of delivery.
    case invoicesWithoutProof
    /// Days since the customer last signed a statement; since his first document where he never did.
    case reconciliationAge
    /// Whether he ever signed one.
    case wasReconciled
    case reconciliationDifference

    // MARK: Clocks
    /// Of the claim that expires first; negative once expired.
    case limitationDaysLeft
    case limitationState
    case guaranteeDaysLeft

    // MARK: Visits
    /// Contacts of any channel that were done.
    case visitsDone
    case lastVisitDay
    case daysSinceContact
    /// At the end of the latest visit that recorded one, else at its start.
    case lastMood
    /// Main and further outcomes of the latest visit.
    case lastOutcome
    /// Main outcomes of the two latest visits; absent with fewer.
    case lastTwoOutcomes
    /// Latest visits in a row on which the customer was not met or refused to meet.
    case notMetStreak
    /// Every reason that a visit recorded, each with the last day on which it was given.
    case lastReasons
    case lastNextStep
    /// Whether a person who decides was met in the 180 days up to the day.
    case metDecisionMaker
    /// Every flag that a visit recorded, each with its last day.
    case riskFlags

    // MARK: Orders and receipts
    /// Orders of the last three whole months.
    case orders
    /// Orders of the three months before them.
    case ordersBefore
    /// The first ÷ the second; absent unless the second is above 0.
    case ordersRatio
    /// Bills and vouchers ÷ receipts of the 12 months up to the day, by date of receipt; absent without receipts.
    case billShare

    // MARK: The customer
    case debtorScale
    /// A person or a sole trader: what stands on a page is then about somebody.
    case isNaturalPerson
    /// Whether we were small or medium-sized when a contract with the customer was signed.
    case weWereSME
    /// Whether we declared it then.
    case weDeclaredSME
    case customerStatus
    case isShipmentHeld
    case isCollectionHeld
    case mustNotBeContacted

    // MARK: The calendar
    /// Days to the last working day before the next Spring Festival; absent where the calendar names no festival.
    case daysToFestivalPayday
    case festivalPayday
}

extension Signal {
    /// The name in `rules.yml` and in the words of reasons.
    package var name: String { definition.name }
    package var kind: SignalKind { definition.kind }

    package static func named(_ name: String) -> Signal? { byName[name] }

    package static let names = allCases.map(\.name)
    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    private var definition: (name: String, kind: SignalKind) {
        switch self {
        case .daysPastDue: ("dpd_max", .days)
        case .openAmount: ("open_amt", .money)
        case .overdueAmount: ("overdue_amt", .money)
        case .overdueShare: ("overdue_share", .share)
        case .claimableAmount: ("claimable_amt", .money)
        case .sizePercentile: ("size_percentile", .share)
        case .retentionOpen: ("retention_amt", .money)
        case .creditUtilisation: ("credit_utilisation", .share)
        case .overLimit: ("over_limit_amt", .money)
        case .openDisputes: ("dispute_open", .count)
        case .disputedAmount: ("dispute_amt", .money)
        case .disputedShare: ("dispute_share", .share)
        case .disputeIDs: ("dispute_ids", .identifiers)
        case .brokenIn90Days: ("broken_90d", .count)
        case .brokenStreak: ("broken_streak", .count)
        case .lastPromiseState: ("last_promise_state", .codes(.promiseState))
        case .invoicesWithoutProof: ("invoices_without_proof", .count)
        case .reconciliationAge: ("recon_age_days", .days)
        case .wasReconciled: ("reconciled_before", .flag)
        case .reconciliationDifference: ("recon_diff_amt", .money)
        case .limitationDaysLeft: ("limit_days_left", .days)
        case .limitationState: ("limit_state", .codes(.limitationState))
        case .guaranteeDaysLeft: ("guarantee_days_left", .days)
        case .visitsDone: ("visits_done", .count)
        case .lastVisitDay: ("last_visit_on", .day)
        case .daysSinceContact: ("contact_age_days", .days)
        case .lastMood: ("last_mood", .codes(.mood))
        case .lastOutcome: ("last_outcome", .codes(.outcome))
        case .lastTwoOutcomes: ("last_two_outcomes", .codes(.outcome))
        case .notMetStreak: ("not_met_streak", .count)
        case .lastReasons: ("last_reasons", .codes(.reason))
        case .lastNextStep: ("last_next_step", .codes(.nextStep))
        case .metDecisionMaker: ("met_decision_maker_180d", .flag)
        case .riskFlags: ("risk_flags", .codes(.riskFlag))
        case .orders: ("orders_3m", .money)
        case .ordersBefore: ("orders_prev_3m", .money)
        case .ordersRatio: ("orders_ratio", .share)
        case .billShare: ("bill_share_12m", .share)
        case .debtorScale: ("debtor_scale", .codes(.debtorScale))
        case .isNaturalPerson: ("natural_person", .flag)
        case .weWereSME: ("our_sme", .flag)
        case .weDeclaredSME: ("our_sme_declared", .flag)
        case .customerStatus: ("customer_status", .codes(.customerStatus))
        case .isShipmentHeld: ("ship_hold", .flag)
        case .isCollectionHeld: ("collection_hold", .flag)
        case .mustNotBeContacted: ("do_not_contact", .flag)
        case .daysToFestivalPayday: ("days_to_spring_festival", .days)
        case .festivalPayday: ("spring_festival_payday", .day)
        }
    }
}
