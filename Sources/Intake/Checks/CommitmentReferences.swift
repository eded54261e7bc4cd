import Findings
import Receivables

/// References among visits, promises, disputes and documents that lead nowhere.
enum CommitmentReferences {
    static func settle(
        _ records: inout Records, _ texts: TextPool, _ index: DocumentIndex, _ outcomes: inout RowOutcomes
    ) {
        for dispute in records.disputes.indices where !records.disputes[dispute].invoiceNumber.isEmpty {
            let row = records.disputes[dispute]
            if case .one(let document) = index.match(row.invoiceNumber, customer: row.customer) {
                records.disputes[dispute].document = Int32(document)
            } else {
                let number = texts.string(row.invoiceNumber)
                report(
                    .unknownDocument, row.row, records,
                    "no one document has the number \(quoted: number): the dispute counts for the customer", &outcomes)
            }
        }
        for promise in records.promises where !promise.invoiceNumber.isEmpty {
            if case .unknown = index.match(promise.invoiceNumber, customer: promise.customer) {
                let number = texts.string(promise.invoiceNumber)
                report(
                    .unknownDocument, promise.row, records,
                    "the customer has no document \(quoted: number): no money can be allocated to it", &outcomes)
            }
        }
        checkSuccessors(records, texts, &outcomes)
        checkCorrections(records, texts, &outcomes)
    }

    private static func checkSuccessors(_ records: Records, _ texts: TextPool, _ outcomes: inout RowOutcomes) {
        let replaced = records.promises.filter { !$0.supersededBy.isEmpty }
        guard !replaced.isEmpty else { return }
        let ids = Set(records.promises.map { texts.string($0.id) })
        for promise in replaced {
            let successor = texts.string(promise.supersededBy)
            guard !ids.contains(successor) else { continue }
            report(.unknownPromise, promise.row, records, "superseded_by \(quoted: successor) is unknown", &outcomes)
        }
    }

    private static func checkCorrections(_ records: Records, _ texts: TextPool, _ outcomes: inout RowOutcomes) {
        let corrections = records.visits.indices.filter { !records.visits[$0].corrects.isEmpty }
        guard !corrections.isEmpty else { return }
        let ids = Set(records.visits.map { texts.string($0.id) })
        for visit in corrections {
            let corrected = texts.string(records.visits[visit].corrects)
            guard !ids.contains(corrected) else { continue }
            report(
                .unknownVisit, records.visits[visit].row, records,
                "it corrects visit \(quoted: corrected), which is unknown", &outcomes
            )
        }
    }

    private static func report(
        _ code: FindingCode, _ row: RowReference, _ records: Records, _ message: FindingMessage,
        _ outcomes: inout RowOutcomes
    ) {
        let place = SourceLocation(file: records.sourceFiles[row.file], line: row.line)
        outcomes.report(Finding(code, at: place, message, severity: .warning))
    }
}
