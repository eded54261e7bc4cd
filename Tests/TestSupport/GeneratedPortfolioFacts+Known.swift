import Receivables

extension GeneratedPortfolioFacts {
    /// Without what is dated after `day`. What a document's own row says of its settlement stays, and so does the
    /// day on which a cheque clears: without it the cheque would count at once.
    func known(on day: CalendarDay) -> GeneratedPortfolioFacts {
        var known = self
        let keptDocuments = documents.indices.filter { documents[$0].date <= day }
        let keptPayments = payments.indices.filter { payments[$0].date <= day }
        known.documents = keptDocuments.map { position in
            var kept = documents[position]
            kept.number = kept.number ?? position
            return kept
        }
        known.payments = keptPayments.map { payment(payments[$0], knownOn: day) }
        known.allocations = allocations.compactMap { allocation in
            var kept = allocation
            guard let document = keptDocuments.firstIndex(of: allocation.document),
                !allocation.date.isKnown || allocation.date <= day
            else { return nil }
            kept.document = document
            kept.payment = allocation.payment.flatMap { keptPayments.firstIndex(of: $0) }
            kept.credit = allocation.credit.flatMap { keptDocuments.firstIndex(of: $0) }
            if allocation.payment != nil, kept.payment == nil { return nil }
            if allocation.credit != nil, kept.credit == nil { return nil }
            if kept.reversedOn > day { kept.reversedOn = .unknown }
            return kept
        }
        known.disputes = disputes.compactMap { dispute in
            var kept = dispute
            if dispute.document >= 0 {
                guard let document = keptDocuments.firstIndex(of: Int(dispute.document)) else { return nil }
                kept.document = Int32(document)
            }
            if kept.resolvedOn > day { kept.resolvedOn = .unknown }
            return dispute.openedOn <= day ? kept : nil
        }
        return known
    }

    private func payment(_ payment: Payment, knownOn day: CalendarDay) -> Payment {
        var known = payment
        if known.bouncedOn > day { known.bouncedOn = .unknown }
        if known.method.isBill, known.clearedOn > day { known.clearedOn = .unknown }
        return known
    }
}
