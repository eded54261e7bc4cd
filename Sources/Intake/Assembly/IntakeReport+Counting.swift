import Receivables

extension IntakeReport {
    init(_ files: SourceFiles, _ staging: Staging, _ checksums: [Int: String]) {
        self.init()
        for (number, file) in files.files.enumerated() {
            guard let plan = file.plan else { continue }
            self.files.append(
                FileReport(
                    plan, isRepeat: file.isRepeat, checksum: checksums[number],
                    staging.outcomes.tallies[number], staging.currencies))
        }
    }
}

extension FileReport {
    init(_ plan: FilePlan, isRepeat: Bool, checksum: String?, _ tally: FileTally?, _ currencies: [Currency]) {
        self.init(
            table: plan.outline.kind, path: plan.path, checksum: checksum, encoding: plan.text.encoding.name,
            delimiter: String(decoding: [plan.dialect.delimiter], as: UTF8.self), headerLine: plan.header.line,
            preambleLines: plan.header.preambleCount, unknownColumns: plan.unknownColumns)
        self.isRepeat = isRepeat
        isRefused = tally == nil && !isRepeat
        guard let tally else { return }
        used = Portion(tally.used, currencies)
        rejected = Portion(tally.rejected, currencies)
        totals = Portion(tally.totals, currencies)
        duplicates = Portion(tally.duplicates, currencies)
        leftOut = Portion(tally.leftOut, currencies)
        fingerprint = tally.fingerprint
        blankRows = tally.blankRows
        titleRows = tally.titleRows
        discarded = tally.discarded.sorted { $0.key < $1.key }.map {
            Money(minorUnits: $0.value, currency: currencies[Int($0.key)])
        }
    }
}

extension FileReport.Portion {
    init(_ portion: FileTally.Portion, _ currencies: [Currency]) {
        self.init(rows: portion.rows)
        amounts = portion.amounts.enumerated().filter { $0.element != 0 }.map {
            Money(minorUnits: $0.element, currency: currencies[$0.offset])
        }
    }
}
