import Findings
import Receivables

/// What happened to the rows of one chunk of a file.
struct ChunkLog: Sendable {
    var tally = FileTally()
    var findings: [Finding] = []
    var rejects: [RejectedRow] = []
    var statedTotals: [StatedTotal] = []
}

/// A row that could not be used, by its place in its file's text.
struct RejectedRow: Sendable {
    let file: Int
    let line: Int
    let lineCount: Int
    /// Up to where the next record begins.
    let range: Range<Int>
    let code: FindingCode
}

/// The control figures of a file: every record behind the header, counted once.
struct FileTally: Sendable {
    var used = Portion()
    var rejected = Portion()
    var blankRows = 0
    var titleRows = 0
    var totals = Portion()
    var duplicates = Portion()
    var leftOut = Portion()
    /// By currency index: what rounding took away from used amounts, in 10⁻¹⁸ minor units.
    var discarded: [UInt8: Int128] = [:]
    /// The sum of the used rows' contents: the same in whatever order they come.
    var fingerprint: UInt64 = 0

    /// Rows with the sum of their amounts by currency index.
    struct Portion: Sendable {
        var rows = 0
        private(set) var amounts: [Int128] = []

        @inline(__always)
        mutating func add(_ amount: Int64, _ currency: UInt8) {
            rows += 1
            guard amount != .min else { return }
            while amounts.count <= Int(currency) { amounts.append(0) }
            amounts[Int(currency)] += Int128(amount)
        }

        mutating func remove(_ amount: Int64, _ currency: UInt8) {
            rows -= 1
            if amount != .min { amounts[Int(currency)] -= Int128(amount) }
        }

        /// - Parameter numbers: the other's currencies in this one's numbering.
        mutating func add(_ other: Portion, _ numbers: [UInt8]) {
            rows += other.rows
            for (index, amount) in other.amounts.enumerated() {
                let number = Int(numbers[index])
                while amounts.count <= number { amounts.append(0) }
                amounts[number] += amount
            }
        }
    }

    mutating func add(_ other: FileTally, _ numbers: [UInt8]) {
        used.add(other.used, numbers)
        rejected.add(other.rejected, numbers)
        totals.add(other.totals, numbers)
        duplicates.add(other.duplicates, numbers)
        leftOut.add(other.leftOut, numbers)
        fingerprint &+= other.fingerprint
        blankRows += other.blankRows
        titleRows += other.titleRows
        for (currency, amount) in other.discarded { discarded[numbers[Int(currency)], default: 0] += amount }
    }

    /// Takes note that a row which was counted as used turned out to be something else.
    mutating func move(_ mark: RowMark, to fate: RowMark.Fate) {
        used.remove(mark.control, mark.currency)
        switch fate {
        case .used, .merged: used.add(mark.control, mark.currency)
        case .rejected: rejected.add(mark.control, mark.currency)
        case .duplicate: duplicates.add(mark.control, mark.currency)
        }
    }
}
