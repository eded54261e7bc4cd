import Receivables

/// A column of recorded visits: its header, and what a visit says in it.
struct VisitColumn: Sendable {
    let name: String
    let cell: @Sendable (Visit, VisitWords) -> String

    init(_ name: String, _ cell: @escaping @Sendable (Visit, VisitWords) -> String) {
        self.name = name
        self.cell = cell
    }

    /// In the order of the canonical header.
    static let all: [VisitColumn] = whenAndWho + whatHappened + whatWasSaid + whatFollows

    private static let whenAndWho: [VisitColumn] = [
        text("visit_id") { $0.id },
        VisitColumn("customer_id") { FormulaGuard.guarded($1.customer) },
        day("visit_date") { $0.date },
        text("start_time") { $0.startTime },
        text("end_time") { $0.endTime },
        code("channel") { $0.channel },
        code("status") { $0.status },
        day("planned_on") { $0.plannedOn },
        text("collector_id") { $0.collector },
        text("companion_id") { $0.companion },
        code("place_type") { $0.placeType },
        text("place_note") { $0.placeNote },
        text("planned_goal") { $0.plannedGoal },
    ]

    private static let whatHappened: [VisitColumn] = [
        code("outcome") { $0.outcome },
        codes("also_outcomes") { $0.alsoOutcomes },
        text("met_name") { $0.metName },
        code("met_role") { $0.metRole },
        code("is_decision_maker") { $0.isDecisionMaker.known },
        amount("amount_asked") { $0.amountAsked },
        VisitColumn("currency") { $1.currency.code },
        texts("invoice_ids") { $0.invoiceNumbers },
        code("demand_made") { $0.demandMade },
        text("demand_doc_no") { $0.demandNumber },
        code("delivery_mode") { $0.deliveryMode },
        text("signer_name") { $0.signerName },
        code("signer_role") { $0.signerRole },
        code("ack_level") { $0.acknowledgement },
        amount("ack_amount") { $0.acknowledgedAmount },
        amount("promised_amount") { $0.promisedAmount },
        day("promised_date") { $0.promisedDate },
        code("promised_form") { $0.promisedForm },
        text("promised_by") { $0.promisedBy },
    ]

    private static let whatWasSaid: [VisitColumn] = [
        codes("reasons") { $0.reasons },
        text("reason_note") { $0.reasonNote },
        text("customer_words") { $0.customerWords },
        code("mood_start") { $0.moodAtStart },
        code("mood_end") { $0.moodAtEnd },
        text("dispute_id") { $0.dispute },
        texts("track_ids") { $0.tracks },
        code("track_helped") { $0.trackHelped.known },
        codes("site_obs") { $0.observations },
        codes("risk_flags") { $0.riskFlags },
        amount("collected_amount") { $0.collectedAmount },
        code("collected_instrument") { $0.collectedInstrument },
    ]

    private static let whatFollows: [VisitColumn] = [
        code("next_step") { $0.nextStep },
        day("next_date") { $0.nextDate },
        text("next_owner") { $0.nextOwner },
        text("dept_feedback") { $0.departmentFeedback },
        text("approval_needed") { $0.approvalNeeded },
        texts("evidence_ids") { $0.evidence },
        text("incident") { $0.incident },
        day("recorded_at") { $0.recordedAt },
        text("recorded_by") { $0.recordedBy },
        text("corrects_visit_id") { $0.corrects },
        text("supervisor_note") { $0.supervisorNote },
        text("witness") { $0.witness },
    ]
}

extension VisitColumn {
    private static func text(_ name: String, _ value: @escaping @Sendable (Visit) -> Text) -> VisitColumn {
        VisitColumn(name) { FormulaGuard.guarded($1.texts.string(value($0))) }
    }

    private static func texts(_ name: String, _ value: @escaping @Sendable (Visit) -> [Text]) -> VisitColumn {
        VisitColumn(name) { visit, words in
            FormulaGuard.guarded(value(visit).map(words.texts.string).joined(separator: ";"))
        }
    }

    private static func day(_ name: String, _ value: @escaping @Sendable (Visit) -> CalendarDay) -> VisitColumn {
        VisitColumn(name) { visit, _ in value(visit).known?.description ?? "" }
    }

    private static func amount(_ name: String, _ value: @escaping @Sendable (Visit) -> Int64) -> VisitColumn {
        VisitColumn(name) { visit, words in
            let units = value(visit)
            return units == .min ? "" : Money(minorUnits: Int128(units), currency: words.currency).decimal
        }
    }

    private static func code<Code: RawRepresentable<String> & SendableMetatype>(
        _ name: String, _ value: @escaping @Sendable (Visit) -> Code?
    ) -> VisitColumn {
        VisitColumn(name) { visit, _ in value(visit)?.rawValue ?? "" }
    }

    private static func codes<Code: RawRepresentable<String> & SendableMetatype>(
        _ name: String, _ value: @escaping @Sendable (Visit) -> [Code]
    ) -> VisitColumn {
        VisitColumn(name) { visit, _ in value(visit).map(\.rawValue).joined(separator: ";") }
    }
}

extension YesNoUnknown {
    /// A blank cell says as much as `?`.
    fileprivate var known: YesNoUnknown? { self == .unknown ? nil : self }
}

/// What a visit's handles and numbers stand for.
struct VisitWords {
    let texts: TextPool
    let currency: Currency
    let customer: String
}
