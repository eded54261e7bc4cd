import Receivables

/// 64 bits that stand for a row's identity, or for its whole content. The same on every run and machine.
///
/// Names are compared by these hashes: that two of a million different ones agree by chance happens once in thirty
/// million portfolios, and a comparison of the texts would cost two cache misses a row.
struct RowHash: Hashable, Sendable {
    private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    mutating func combine(_ word: UInt64) {
        let product = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        value = product.low ^ product.high ^ 0x9E37_79B9_7F4A_7C15
    }

    @inline(__always)
    mutating func combine(_ key: TextKey) { combine(UInt64(bitPattern: Int64(key.hash))) }

    mutating func combine(_ text: String) {
        var text = text
        text.withUTF8 { combine(TextKey(UnsafeRawBufferPointer($0))) }
    }

    /// Adds a cell to the sum of its row's cells: none of them waits for another, and their order does not matter.
    @inline(__always)
    mutating func add(_ key: TextKey, field: Int) {
        var cell = RowHash()
        cell.combine(UInt64(bitPattern: Int64(key.hash)) ^ UInt64(field) &* 0x9E37_79B9_7F4A_7C15)
        value &+= cell.value
    }

    /// The sum stirred once more. Rows are added up in their turn: as plain sums of cells, two rows that exchange a cell
    /// would add up to the same.
    var ofWholeRow: UInt64 {
        var whole = RowHash()
        whole.combine(value)
        return whole.value
    }
}
