import Receivables

extension Records {
    /// Everything but row references as text, so that two readings can be compared whatever their handles.
    var dump: [String] {
        dumpedCustomers + dumpedDocuments + dumpedPayments + dumpedAllocations + dumpedVisits + dumpedPromises
    }

    private func text(_ text: Text) -> String { texts.string(text) }

    private var dumpedCustomers: [String] {
        customers.map { "customer \(text($0.id))|\(text($0.name))|\($0.otherNames.map(text))|\(text($0.terms))" }
    }

    private var dumpedDocuments: [String] {
        (0..<documents.count).map { row in
            let parts: [String] = [
                text(documents.number[row]), text(customers[Int(documents.customer[row])].id),
                "\(documents.date[row])", documents.due[row].known.map { "\($0)" } ?? "-", "\(documents.amount[row])",
                currencies[Int(documents.currency[row])].code, documents.kind[row].rawValue,
                "\(documents.flags[row].rawValue)", text(documents.contract[row]), text(documents.entity[row]),
                "\(documents.instalment[row])", "\(documents.paidAmount[row])", "\(documents.openAmount[row])",
            ]
            return "document " + parts.joined(separator: "|")
        }
    }

    private var dumpedPayments: [String] {
        (0..<payments.count).map { row in
            let currency = currencies[Int(payments.currency[row])].code
            return "payment \(text(payments.id[row]))|\(payments.customer[row])|\(payments.date[row])|"
                + "\(payments.amount[row])|\(currency)|\(payments.method[row].rawValue)"
        }
    }

    private var dumpedAllocations: [String] {
        (0..<allocations.count).map { row in
            "allocation \(allocations.document[row])|\(allocations.payment[row])|\(allocations.credit[row])|"
                + "\(allocations.amount[row])|\(allocations.kind[row].rawValue)|"
                + "\(allocations.date[row].known.map { "\($0)" } ?? "-")"
        }
    }

    private var dumpedVisits: [String] {
        visits.map { visit in
            "visit \(text(visit.id))|\(visit.customer)|\(visit.date)|\(visit.outcome?.rawValue ?? "-")|"
                + "\(visit.reasons.map(\.rawValue))|\(visit.promisedAmount)"
        }
    }

    private var dumpedPromises: [String] {
        promises.map { promise in
            "promise \(text(promise.id))|\(promise.customer)|\(promise.madeOn)|\(promise.dueOn)|\(promise.amount)|"
                + "\(promise.isFromVisit)|\(promise.withdrawnOn.known.map { "\($0)" } ?? "-")"
        }
    }
}
