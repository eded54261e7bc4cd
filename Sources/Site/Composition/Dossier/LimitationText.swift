import Metrics
import Receivables

/// Says what an event was, what proves it, and what it did to a limitation date.
struct LimitationText {
    let contents: SiteContents
    private let language: Language

    init(contents: SiteContents) {
        self.contents = contents
        language = contents.language
    }

    func day(_ event: LimitationEvent) -> String {
        event.day.known.map { language.text($0) } ?? language.word("limitation.dayUnknown")
    }

    /// Which law was counted by, and who checked it when.
    var profile: String {
        guard let rules = contents.recovery.limitation.rules else { return language.word("limitation.switchedOff") }
        let checked = rules.checkedOn.map { language.text($0) } ?? language.word("common.unknown")
        return language.phrase(
            rules.isVerified ? "limitation.profile" : "limitation.profileUnverified",
            ["id": rules.id, "source": rules.source, "checked": checked])
    }

    /// The row's id, for looking it up.
    func source(_ source: LimitationEvent.Source) -> String {
        let records = contents.records
        return switch source {
        case .visit(let row): contents.text(records.visits[row].id)
        case .paper(let row): contents.text(records.evidence[row].id)
        case .payment(let row): contents.text(records.payments.id[row])
        case .promise(let row): contents.text(records.promises[row].id)
        case .plan(let row): contents.text(records.plans[row].id)
        case .document(let row): row < 0 ? "" : contents.text(records.documents.number[row])
        case .allocation: ""
        }
    }

    func effect(_ effect: LimitationEffect) -> String {
        switch effect {
        case .moved(let day): language.phrase("limitationEffect.moved", ["date": language.text(day)])
        case .suitNeeded(let day): language.phrase("limitationEffect.suit_needed", ["date": language.text(day)])
        case .proceedings: language.word("limitationEffect.proceedings")
        case .enforcement(let day?): language.phrase("limitationEffect.enforcement", ["date": language.text(day)])
        case .enforcement(nil): language.word("limitationEffect.enforcement_unknown")
        case .agreedAfterExpiry: language.word("limitationEffect.agreed_after_expiry")
        case .none(let obstacle): language.code("obstacle", obstacle.rawValue)
        }
    }

    func guarantee(_ clock: GuaranteeClock) -> String {
        let guarantee = contents.records.guarantees[clock.guarantee]
        var notes: [String] = []
        if clock.isAssumed { notes.append(language.word("guarantee.assumed")) }
        if clock.wasClaimedLate { notes.append(language.word("guarantee.claimedLate")) }
        if clock.isExtendedWithoutConsent { notes.append(language.word("guarantee.withoutConsent")) }
        if let own = clock.ownLimitation {
            notes.append(language.phrase("guarantee.ownLimitation", ["date": language.text(own)]))
        }
        return language.phrase(
            "guarantee.line",
            [
                "guarantor": contents.text(guarantee.guarantor),
                "kind": language.code("guarantee.kind", clock.kind.rawValue), "state": state(clock),
            ]) + notes.map { language.word("advice.separator") + $0 }.joined()
    }

    private func state(_ clock: GuaranteeClock) -> String {
        switch clock.state {
        case .running:
            guard let end = clock.end, let days = clock.daysLeft else { return language.word("common.unknown") }
            return language.phrase(
                days >= 0 ? "guarantee.running" : "guarantee.expired",
                ["date": language.text(end), "days": language.text(days: abs(days))])
        case .satisfied(let day): return language.phrase("guarantee.satisfied", ["date": language.text(day)])
        case .unavailable(let why): return language.word("guarantee.missing.\(why.rawValue)")
        }
    }

    func bill(_ bill: BillClock) -> String {
        let payments = contents.records.payments
        let currency = contents.records.currencies[Int(payments.currency[bill.payment])]
        let amount = language.text(Money(minorUnits: Int128(payments.amount[bill.payment]), currency: currency))
        let number = contents.text(payments.id[bill.payment])
        guard let maturity = bill.maturity, let acceptor = bill.acceptor, let recourse = bill.recourse else {
            return language.phrase("bill.undated", ["number": number, "amount": amount])
        }
        let line = language.phrase(
            "bill.line",
            [
                "number": number, "amount": amount, "maturity": language.text(maturity),
                "acceptor": language.text(acceptor.end), "recourse": language.text(recourse.end),
            ])
        let notes = [bill.hasBounced ? "bill.bounced" : nil, bill.isPresumedPaid ? "bill.presumedPaid" : nil]
        return line + notes.compactMap { $0.map { language.word("advice.separator") + language.word($0) } }.joined()
    }
}
