import Findings
import Receivables

/// The names that rows gave customers: the most frequent one is shown, then the smallest by code points; the others can
/// be searched for. A name of the customers table always wins.
enum SeveralNames {
    static func settle(_ customers: inout [Customer], _ positions: [Int32], _ staging: inout Staging) {
        var tallies = [[String: Int]](repeating: [:], count: customers.count)
        for run in staging.nameRuns {
            let position = Int(positions[Int(run.customer)])
            guard position >= 0 else { continue }
            tallies[position][folded(staging.texts.string(run.name)), default: 0] += Int(run.count)
        }
        for index in customers.indices {
            settle(&customers[index], tallies[index], &staging)
        }
    }

    private static func settle(_ customer: inout Customer, _ tally: [String: Int], _ staging: inout Staging) {
        // Most customers have the one name of the customers table.
        if tally.isEmpty, !customer.name.isEmpty, !mayHoldBlank(customer.name, staging.texts) { return }
        let ranked = tally.sorted { ($1.value, Array($0.key.utf8)) < ($0.value, Array($1.key.utf8)) }.map(\.key)
        let listed = customer.name.isEmpty ? nil : folded(staging.texts.string(customer.name))
        let shown = listed ?? ranked.first ?? staging.texts.string(customer.id)
        if listed == nil || listed != staging.texts.string(customer.name) {
            customer.name = staging.texts.append(shown) ?? customer.id
        }
        let others = ranked.filter { $0 != shown }
        customer.otherNames = others.compactMap { staging.texts.append($0) }
        guard !others.isEmpty else { return }
        let id = staging.texts.string(customer.id)
        staging.outcomes.report(
            Finding(
                .severalNames,
                "customer \(quoted: id) has \(others.count + 1) names: \(private: shown) is shown"))
    }

    /// Whether a name may hold what `folded` changes: a byte of ASCII's blanks, or one that a wider blank begins with.
    private static func mayHoldBlank(_ name: Text, _ texts: TextPool) -> Bool {
        texts.withBytes(of: name) { bytes in
            bytes.contains { $0 <= 0x20 || $0 == 0xC2 || (0xE1...0xE3).contains($0) }
        }
    }

    /// Runs of blanks, line ends among them, as one space.
    private static func folded(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

private func < (left: (Int, [UInt8]), right: (Int, [UInt8])) -> Bool {
    left.0 == right.0 ? left.1.lexicographicallyPrecedes(right.1) : left.0 < right.0
}
