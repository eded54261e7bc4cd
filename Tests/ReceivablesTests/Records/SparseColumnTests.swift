import Receivables
import Testing

@Suite("Columns that few rows fill")
struct SparseColumnTests {
    /// By name: the values of rows, 0 for none.
    private static let columns: [(name: String, values: [Int32])] = [
        ("one value", (0..<1000).map { $0 == 501 ? 7 : 0 }),
        ("a run to the end", (0..<640).map { $0 < 630 ? 0 : 9 }),
        ("a value from the first row on", [Int32](repeating: 3, count: 129)),
        ("runs longer than a page", (0..<2000).map { Int32($0 / 300) }),
        ("runs of some rows", (0..<777).map { Int32($0 / 5 % 3) }),
        ("every row another", (0..<300).map { Int32($0 + 1) }),
        ("a single row", [4]),
    ]

    private func column(_ values: [Int32]) -> SparseColumn<Int32> {
        var column = SparseColumn<Int32>(absent: 0)
        for (row, value) in values.enumerated() { column.append(value, asRow: row) }
        return column
    }

    @Test("a packed column says of every row what it said before", arguments: columns.map(\.name))
    func packing(_ name: String) throws {
        let values = try #require(Self.columns.first { $0.name == name }).values
        let plain = column(values)
        var packed = plain
        packed.pack()
        #expect(values.indices.map { packed[$0] } == values)
        #expect(packed.values == values)
        #expect(packed.isPresent)
        #expect(packed.byteCount <= plain.byteCount)
        let order = values.indices.reversed().map(Int32.init)
        #expect(packed.reordered(order).values == values.reversed())
    }

    @Test("rows can be added to a packed column, set, and joined to others", arguments: columns.map(\.name))
    func changing(_ name: String) throws {
        let values = try #require(Self.columns.first { $0.name == name }).values
        var grown = column(values)
        grown.pack()
        grown.append(5, asRow: values.count)
        #expect(grown.values == values + [5])

        var several = column(values)
        several.pack()
        several.append(2, rowsBefore: values.count) { added in
            added.append(6)
            added.append(0)
        }
        #expect(several.values == values + [6, 0])

        var set = column(values)
        set.pack()
        set.set(8, row: 0, of: values.count)
        #expect(set.values == [8] + values.dropFirst())

        var joined = column(values)
        joined.pack()
        joined.append(contentsOf: joined, rowsBefore: values.count, rowsOfOther: values.count)
        #expect(joined.values == values + values)
    }

    @Test("what few of a thousand rows have takes less than a tenth of the memory")
    func memory() {
        let values = (0..<100_000).map { Int32($0 % 1000 == 0 ? $0 + 1 : 0) }
        var packed = column(values)
        let before = packed.byteCount
        packed.pack()
        #expect(packed.byteCount * 10 < before)
    }

    @Test("a column without values stays without")
    func absent() {
        var column = SparseColumn<Int32>(absent: 0)
        for row in 0..<100 { column.append(0, asRow: row) }
        column.pack()
        #expect(!column.isPresent && column[99] == 0 && column.values.isEmpty && column.byteCount == 0)
    }
}
