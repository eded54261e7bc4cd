import Receivables
import TestSupport

/// Safe date and state a second time, written from the definitions with plain loops over the rows as files have them.
struct NaiveLimitation {
    struct Answer: Equatable {
        var safe: CalendarDay?
        var state: String
    }

    private struct Happening {
        var day: CalendarDay
        var kind: String
        var isProof: Bool
        var form: Int  // 0 oral, 1 written, 2 signed
        var documents: [String]
        var newDue: CalendarDay?
    }

    private static let order = [
        "payment", "acknowledgement", "plan", "demand", "filing", "payment_order", "bankruptcy_claim", "judgment",
    ]

    let claims: GeneratedClaims
    let portfolio: Portfolio
    let rules: LimitationRules
    private var happenings: [String: [Happening]] = [:]

    init(_ claims: GeneratedClaims, _ portfolio: Portfolio, _ rules: LimitationRules) {
        (self.claims, self.portfolio, self.rules) = (claims, portfolio, rules)
        addVisits()
        addPapers()
        addPromises()
        addPlans()
    }

    private var day: CalendarDay { portfolio.asOf }

    func answer(_ document: Int) -> Answer? {
        let records = portfolio.records
        guard records.documents.amount[document] > 0, records.documents.date[document] <= day,
            portfolio.state(of: document, on: day).open > 0
        else { return nil }
        let number = records.texts.string(records.documents.number[document])
        let customer = records.texts.string(records.customers[Int(records.documents.customer[document])].id)
        var own = payments(document)
        for happening in happenings[customer] ?? [] {
            var names = happening.documents.contains(number)
            if happening.documents.contains("*") {
                names =
                    records.documents.date[document] <= happening.day
                    && portfolio.state(of: document, on: happening.day).open > 0
            }
            if names, happening.isProof { own.append(happening) }
        }
        own.sort {
            let (left, right) = (Self.order.firstIndex(of: $0.kind) ?? 0, Self.order.firstIndex(of: $1.kind) ?? 0)
            return ($0.day, left) < ($1.day, right)
        }
        return run(due: records.documents.due[document].known, own)
    }

    private func years(_ count: Int, after day: CalendarDay) -> CalendarDay { day.adding(months: 12 * count) }

    private func run(due: CalendarDay?, _ own: [Happening]) -> Answer {
        var start = due
        var safe: CalendarDay?
        if let due {
            var from = due
            if rules.start == .yearEnd { from = CalendarDay(year: due.civil.year, month: 12, day: 31) ?? due }
            safe = capped(years(rules.years, after: from), due)
        }
        var suitBy: CalendarDay?
        var (agreed, running, judged) = (false, false, false)
        for happening in own {
            if judged { break }
            let last = safe.map { max($0, suitBy ?? $0) }
            switch happening.kind {
            case "judgment":
                judged = true
                safe = rules.enforcementYears.map { years($0, after: happening.day) }
            case "filing", "payment_order", "bankruptcy_claim":
                if agreed || last == nil || happening.day <= last ?? day { running = true }
            default:
                guard !running, let due, let begun = start, let end = safe else { continue }
                var from = happening.day
                if let newDue = happening.newDue, newDue > max(begun, happening.day) { from = newDue }
                if from <= begun || !counts(happening) { continue }
                if agreed || happening.day > end {
                    if happening.kind != "demand" { agreed = true }
                } else if happening.kind == "demand", let months = rules.suitWithinMonths {
                    suitBy = max(suitBy ?? happening.day, happening.day.adding(months: months))
                } else {
                    if from == happening.newDue { start = from }
                    safe = max(end, capped(years(rules.years, after: from), due))
                }
            }
        }
        if running, !judged { return Answer(safe: nil, state: "in_proceedings") }
        guard var shown = safe else { return Answer(safe: nil, state: "no_clock") }
        if agreed, !judged { return Answer(safe: shown, state: "expired_agreed") }
        if !judged, let suitBy, suitBy >= day { shown = max(shown, suitBy) }
        return Answer(safe: shown, state: state(shown.days(since: day)))
    }

    private func capped(_ end: CalendarDay, _ due: CalendarDay) -> CalendarDay {
        guard let longStop = rules.longStopYears else { return end }
        return min(end, years(longStop, after: due))
    }

    private func counts(_ happening: Happening) -> Bool {
        if happening.kind == "demand" { return rules.demandInterrupts }
        if happening.kind == "payment" { return rules.partPaymentInterrupts }
        return happening.form >= ["any": 0, "written": 1, "signed": 2][rules.acknowledgement.rawValue] ?? 0
    }

    private func state(_ left: Int) -> String {
        if left < 0 { return "expired" }
        if left <= 30 { return "month" }
        if left <= 90 { return "quarter" }
        if left <= 180 { return "half_year" }
        return left <= 365 ? "year" : "ok"
    }
}

extension NaiveLimitation {
    private func payments(_ document: Int) -> [Happening] {
        let (records, movements) = (portfolio.records, portfolio.movements)
        var own: [Happening] = []
        for movement in movements.of(document) where movements.kind[movement].isPayment {
            let payment = Int(movements.source[movement])
            guard movements.cashDay(movement) <= day, movements.until[movement] > day else { continue }
            if [.offset, .netting].contains(records.payments.method[payment]) { continue }
            if let bounced = records.payments.bouncedOn[payment].known, bounced <= day { continue }
            let exported = records.documents.exportedAt[document].known ?? records.exportedAt
            let isOwnRow = records.payments.id[payment].isEmpty
            if isOwnRow, records.payments.date[payment] == exported { continue }
            own.append(
                Happening(
                    day: records.payments.date[payment], kind: "payment", isProof: true, form: 2, documents: [],
                    newDue: nil))
        }
        return own
    }

    private mutating func add(
        _ customer: String, _ day: CalendarDay, _ kind: String, _ proof: (grade: Character, form: Int),
        _ documents: [String], newDue: CalendarDay? = nil
    ) {
        happenings[customer, default: []].append(
            Happening(
                day: day, kind: kind, isProof: "AB".contains(proof.grade), form: proof.form, documents: documents,
                newDue: newDue))
    }

    /// Grade and form of an acknowledgement, from the table of grades.
    private func acknowledged(_ code: String?, _ role: String?, _ isAgreed: Bool) -> (grade: Character, form: Int)? {
        switch code {
        case "SEAL_CO", "SEAL_CONTRACT", "COURT", "SIGNED_AUTH", "sealed": ("A", 2)
        case "SEAL_FIN": ("B", 2)
        case "SIGNED", "signed": ["LEGAL_REP", "OWNER", "GM", "CFO"].contains(role) ? ("B", 2) : ("C", 0)
        case "MESSAGE", "message": isAgreed ? ("B", 1) : ("C", 0)
        case "ORAL", "oral": ("C", 0)
        default: nil
        }
    }

    private func delivered(
        _ code: String?, _ role: String?, witness: Bool, agreed: Bool
    ) -> (grade: Character, form: Int)? {
        switch code {
        case "HAND_SIGNED": acknowledged("SIGNED", role, false)
        case "HAND_REFUSED": witness ? ("B", 0) : ("D", 0)
        case "EMS_SIGNED", "EMS_REFUSED": agreed ? ("B", 0) : ("C", 0)
        case "EMAIL_AGREED": ("B", 1)
        case "IM": agreed ? ("B", 1) : ("C", 0)
        case "NOTARY": ("A", 0)
        default: nil
        }
    }

    private typealias Proof = (grade: Character, form: Int)

    private func better(_ proofs: Proof?...) -> Proof? {
        var best: Proof?
        for case let proof? in proofs {
            if let held = best, held.grade <= proof.grade { continue }
            best = proof
        }
        return best
    }

    private mutating func addVisits() {
        for visit in claims.visits where visit.isDone && max(visit.date, visit.recordedAt) <= day {
            let isReplaced = claims.visits.contains {
                $0.corrects == visit.id && max($0.date, $0.recordedAt) <= day
            }
            if isReplaced { continue }
            let papers = claims.papers.filter {
                !$0.visit.isEmpty && [visit.id, visit.corrects].contains($0.visit) && $0.date <= day
                    && $0.customer == visit.customer && $0.state != .missing && $0.state != .notApplicable
            }
            let agreed = visit.delivery == .agreedEmail || papers.contains { $0.addressAgreed == true }
            let witness =
                visit.isWitnessed
                || papers.contains { $0.kind == .recording || ($0.isWitnessed && $0.deliveredOn <= day) }
            let role = (visit.signerRole ?? visit.metRole)?.rawValue
            let form = better(
                acknowledged(visit.acknowledgement.rawValue, role, agreed),
                acknowledged(visit.form?.rawValue, role, agreed))
            let outcomes = Set(visit.outcomes.map(\.rawValue))
            var admission = form
            if outcomes.isDisjoint(with: ["PTP_WRITTEN", "PTP_ORAL", "PLAN_SIGNED", "ACK_ORAL"]) {
                let asks =
                    visit.demand == .written || papers.contains { $0.kind == .statement && $0.demandsPayment == true }
                if outcomes.contains("STMT_SIGNED") {
                    if !asks { admission = ("C", 0) }
                } else if outcomes.contains("DEMAND_SERVED") {
                    admission = nil
                }
            }
            var demand: Proof?
            if outcomes.contains("DEMAND_SERVED") || visit.demand == .written || visit.delivery != nil {
                demand = better(
                    delivered(visit.delivery?.rawValue, role, witness: witness, agreed: agreed),
                    outcomes.contains("DEMAND_SERVED") ? form : nil)
            }
            if let admission, "AB".contains(admission.grade) {
                add(visit.customer, visit.date, "acknowledgement", admission, visit.documents)
            } else if let demand {
                add(visit.customer, visit.date, "demand", demand, visit.documents)
            }
        }
    }

    private mutating func addPapers() {
        for var paper in claims.papers where paper.date <= day && paper.state != .missing {
            if paper.state == .notApplicable { continue }
            if paper.deliveredOn > day {
                (paper.deliveredOn, paper.delivery, paper.acknowledgement) = (.unknown, nil, nil)
                (paper.signerRole, paper.isWitnessed) = (nil, false)
            }
            let acts = max(paper.date, paper.deliveredOn)
            guard acts.isKnown else { continue }
            let kind = paper.kind.rawValue
            if ["filing", "payment_order", "bankruptcy_claim", "judgment"].contains(kind) {
                add(paper.customer, acts, kind, ("A", 2), paper.documents)
                continue
            }
            let agreed = paper.addressAgreed == true || paper.delivery == .agreedEmail
            let role = paper.signerRole?.rawValue
            let level = acknowledged(paper.acknowledgement?.rawValue, role, agreed)
            var delivery = delivered(paper.delivery?.rawValue, role, witness: paper.isWitnessed, agreed: agreed)
            if kind == "chat", paper.delivery == nil {
                delivery = delivered("IM", role, witness: false, agreed: agreed)
            }
            let asks = paper.demandsPayment == true
            var (admission, demand): (Proof?, Proof?) = (nil, nil)
            switch kind {
            case "undertaking", "agreement":
                admission = level ?? (role == nil ? nil : acknowledged("SIGNED", role, false))
            case "statement":
                admission = asks ? level : nil
                demand = asks ? better(delivery, level) : nil
            case "chat":
                admission = level
                demand = asks ? better(delivery, level) : nil
            case "demand": demand = better(delivery, level)
            case "waybill", "invoice": demand = asks ? better(delivery, level) : nil
            default: continue
            }
            if let admission, "AB".contains(admission.grade) {
                add(paper.customer, acts, "acknowledgement", admission, paper.documents)
            } else if let demand {
                add(paper.customer, acts, "demand", demand, paper.documents)
            }
        }
    }

    private mutating func addPromises() {
        for promise in claims.promises where promise.madeOn <= day && promise.plan.isEmpty {
            guard let proof = acknowledged(promise.form?.rawValue, promise.role?.rawValue, false) else { continue }
            add(promise.customer, promise.madeOn, "acknowledgement", proof, [promise.document])
        }
    }

    private mutating func addPlans() {
        for plan in claims.plans where plan.signedOn <= day {
            let instalments = claims.promises.filter {
                $0.plan == plan.id && $0.madeOn <= day && !($0.withdrawnOn.isKnown && $0.withdrawnOn <= day)
            }
            let isCancelled = plan.cancelledOn.isKnown && plan.cancelledOn <= day
            add(
                plan.customer, plan.signedOn, "plan", ("A", 2), plan.documents,
                newDue: isCancelled ? nil : instalments.map(\.dueOn).max())
        }
    }
}
