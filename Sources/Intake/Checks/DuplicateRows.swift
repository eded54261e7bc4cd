import Findings
import Receivables

/// Rows that are one thing told twice: exact repetitions are ignored, the same identity with different content is
/// rejected, all of its rows, unless the source says `repeat:`.
struct DuplicateRows {
    private let code: FindingCode
    private let noun: String
    private let repeats: (Int) -> SourceSpec.Repeats

    /// - Parameters:
    ///   - noun: what a row of the table is called in findings.
    ///   - repeats: what the source of a file says, by file number.
    init(_ code: FindingCode = .duplicateRow, noun: String, repeats: @escaping (Int) -> SourceSpec.Repeats) {
        self.code = code
        self.noun = noun
        self.repeats = repeats
    }

    /// Settles the fate of all rows.
    /// - Parameter groups: of the rows that share an identity.
    /// - Returns: the groups whose rows are to be added up, each in the order of files and lines.
    func settle(_ groups: [[Int]], of marks: inout [RowMark], _ outcomes: inout RowOutcomes) -> [[Int]] {
        var sums: [[Int]] = []
        for group in groups {
            let different = ignoreRepetitions(group, &marks, &outcomes)
            guard different.count > 1 else { continue }
            switch repeats(Int(marks[different[0]].file)) {
            case .separate: continue
            case .sum: sums.append(different)
            case .reject: reject(different, &marks, &outcomes)
            }
        }
        return sums
    }

    private func ignoreRepetitions(_ group: [Int], _ marks: inout [RowMark], _ outcomes: inout RowOutcomes) -> [Int] {
        var kept: [Int] = []
        for row in group {
            guard let first = kept.first(where: { marks[$0].content == marks[row].content }) else {
                kept.append(row)
                continue
            }
            outcomes.warn(
                .exactDuplicate, marks[row],
                "the same \(noun) as on \(place(of: marks[first], from: marks[row], outcomes)): ignored")
            outcomes.settle(&marks[row], .duplicate)
        }
        return kept
    }

    private func reject(_ group: [Int], _ marks: inout [RowMark], _ outcomes: inout RowOutcomes) {
        for row in group {
            let other = group.first { $0 != row } ?? row
            outcomes.reject(
                &marks[row], code,
                "this \(noun) stands also on \(place(of: marks[other], from: marks[row], outcomes)), with other content",
                help: code == .duplicateDocument
                    ? "mend the source, or say repeat: sum or repeat: separate" : "give each its own identifier")
        }
    }

    private func place(of mark: RowMark, from other: RowMark, _ outcomes: RowOutcomes) -> String {
        guard mark.file != other.file, let file = outcomes.location(mark)?.file else { return "line \(mark.line)" }
        return "line \(mark.line) of \(file)"
    }
}
