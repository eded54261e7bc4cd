package import Receivables

/// A generated portfolio with visits, corrections, promises and assignments laid over its documents and payments,
/// which stay those of the seed.
package struct GeneratedField {
    package let asOf: CalendarDay
    package let policy: Policy
    private let ledger: GeneratedPortfolio
    private let numbers: [String: CalendarDay]
    private let field: FieldBuilder

    package init(seed: UInt64) {
        let ledger = GeneratedPortfolio(seed: seed)
        self.ledger = ledger
        asOf = ledger.asOf
        var dice = GeneratedPortfolioDice(seed: seed ^ 0xF1E1_D000)
        policy = GeneratedField.policy(ledger, &dice)
        let records = ledger.records
        var numbers: [String: CalendarDay] = [:]
        for row in 0..<records.documents.count {
            numbers[records.texts.string(records.documents.number[row])] = records.documents.date[row]
        }
        self.numbers = numbers
        var facts = GeneratedFieldFacts(dice: dice, asOf: asOf, records: records)
        facts.roll()
        field = facts.field
    }

    /// The facts of all days; a third of the documents share their number with others, as instalments do.
    package var records: Records {
        field.records(over: GeneratedField.shared(ledger.records) { $0 })
    }

    /// The same rows as they could have been exported on `day`.
    package func recordsKnown(on day: CalendarDay) -> Records {
        // Documents are numbered anew where some are not known; their order stays.
        let kept = numbers.filter { $0.value <= day }.map(\.key).sorted()
        var originals: [String: String] = [:]
        let known = ledger.recordsKnown(on: day)
        let names = known.documents.number.map { known.texts.string($0) }.sorted()
        for (name, original) in zip(names, kept) { originals[name] = original }
        var records = GeneratedField.shared(known) { originals[$0] ?? $0 }
        records.exportedAt = ledger.records.exportedAt
        return field.known(on: day).records(over: records)
    }

    /// - Parameter original: the number that a document has where all are known.
    private static func shared(_ ledger: Records, _ original: (String) -> String) -> Records {
        var records = ledger
        for row in 0..<records.documents.count {
            let number = original(records.texts.string(records.documents.number[row]))
            let place = Int(number.dropFirst()) ?? 0
            records.documents.number[row] = records.texts.append(GeneratedFieldFacts.number(place)) ?? .empty
        }
        return records.withReceiptsAfterDocuments()
    }

    private static func policy(_ ledger: GeneratedPortfolio, _ dice: inout GeneratedPortfolioDice) -> Policy {
        var policy = ledger.policy
        policy.promiseGraceWorkingDays = dice.pick([0, 1, 1, 1, 2, 5], or: 1)
        policy.promiseTolerance = Int64(dice.pick([0, 100, 100, 50_000], or: 100))
        policy.attributionDays = dice.pick([14, 14, 14, 7, 0], or: 14)
        for _ in 0..<dice.number(0...20) {
            policy.officialDays.off.insert(ledger.asOf.adding(days: -dice.number(-10...400)))
        }
        for _ in 0..<dice.number(0...5) {
            policy.officialDays.work.insert(ledger.asOf.adding(days: -dice.number(-10...400)))
        }
        return policy
    }
}

extension Records {
    /// A row tells of its own receipt, so a receipt before the document's date is known later than its day: the one
    /// case in which a build made on the day cannot have known what a later one knows.
    fileprivate func withReceiptsAfterDocuments() -> Records {
        var records = self
        for row in 0..<documents.count {
            let isTold =
                documents.paidAmount[row] != .min || documents.openAmount[row] != .min || documents.paidOn[row].isKnown
            guard isTold else { continue }
            let paidOn = documents.paidOn[row].known ?? documents.exportedAt[row].known ?? exportedAt ?? .unknown
            records.documents.paidOn.set(max(paidOn, documents.date[row]), row: row, of: documents.count)
        }
        return records
    }
}
