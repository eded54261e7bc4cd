/// A column that most sources lack: it takes no memory until a row has a value, and little where rows repeat the one
/// before, once it is packed.
///
/// Public, not package: read per row from other targets.
@frozen
public struct SparseColumn<Element: Equatable & Sendable>: Sendable {
    /// Empty, one value for each row, or of a packed column one for each run of rows that agree.
    @usableFromInline var kept: [Element]
    /// Of a packed column, in order; empty otherwise.
    @usableFromInline var pages: [RunPage]
    /// Of a packed column.
    @usableFromInline var packedCount = 0
    public let absent: Element

    @inlinable
    public init(absent: Element) {
        kept = []
        pages = []
        self.absent = absent
    }

    /// Whether any row has a value.
    @inlinable public var isPresent: Bool { !kept.isEmpty }

    @inlinable
    public subscript(row: Int) -> Element {
        if kept.isEmpty { return absent }
        return pages.isEmpty ? kept[row] : kept[pages[row >> RunPage.shift].run(of: row & RunPage.mask)]
    }

    /// Nothing where no row has a value, else one for each row.
    @inlinable public var values: [Element] { pages.isEmpty ? kept : (0..<packedCount).map { self[$0] } }

    /// Bytes held, for budgets.
    package var byteCount: Int {
        kept.count * MemoryLayout<Element>.stride + pages.count * MemoryLayout<RunPage>.stride
    }

    /// Makes room for as many rows, should one have a value: growing then copies nothing.
    package mutating func reserve(_ count: Int) { kept.reserveCapacity(count) }

    /// - Parameter row: the number of rows before this one.
    @inlinable
    public mutating func append(_ value: Element, asRow row: Int) {
        if kept.isEmpty {
            guard value != absent else { return }
            kept.append(contentsOf: repeatElement(absent, count: row))
        }
        if !pages.isEmpty { unpack() }
        kept.append(value)
    }

    @inlinable
    public mutating func set(_ value: Element, row: Int, of count: Int) {
        if kept.isEmpty {
            guard value != absent else { return }
            kept = [Element](repeating: absent, count: count)
        }
        if !pages.isEmpty { unpack() }
        kept[row] = value
    }

    /// Puts other values in the place of all.
    @inlinable
    public mutating func change(_ change: (inout Element) -> Void) {
        for place in kept.indices { change(&kept[place]) }
    }

    /// The same column with its rows in another order: row i is what was row `order[i]`.
    @inlinable
    public func reordered(_ order: [Int32]) -> SparseColumn {
        var result = SparseColumn(absent: absent)
        guard isPresent else { return result }
        result.kept = pages.isEmpty ? order.map { kept[Int($0)] } : order.map { self[Int($0)] }
        return result
    }

    /// Adds values for so many rows.
    @inlinable @inline(__always)
    public mutating func append(
        _ count: Int, rowsBefore: Int, initializingWith initialize: (inout OutputSpan<Element>) -> Void
    ) {
        if kept.isEmpty { kept.append(contentsOf: repeatElement(absent, count: rowsBefore)) }
        if !pages.isEmpty { unpack() }
        kept.append(addingCapacity: count, initializingWith: initialize)
    }

    /// Adds another column's rows behind this one's.
    @inlinable
    public mutating func append(contentsOf other: SparseColumn, rowsBefore: Int, rowsOfOther: Int) {
        guard isPresent || other.isPresent else { return }
        if !isPresent { kept = [Element](repeating: absent, count: rowsBefore) }
        if !pages.isEmpty { unpack() }
        if other.isPresent {
            kept.append(contentsOf: other.values)
        } else {
            kept.append(contentsOf: repeatElement(absent, count: rowsOfOther))
        }
    }
}

// MARK: - Packing

extension SparseColumn {
    /// Keeps a value only where it differs from that of the row before, if this at least halves the column: what few
    /// rows have, and what a customer's documents have in common.
    ///
    /// - Complexity: O(rows). A look then costs a count of bits more; the first change makes the column plain again.
    package mutating func pack() {
        guard isPresent, pages.isEmpty else { return }
        let size = MemoryLayout<Element>.stride
        let pageCount = (kept.count + RunPage.mask) >> RunPage.shift
        let runCount = kept.indices.count { beginsRun($0) }
        guard (runCount * size + pageCount * MemoryLayout<RunPage>.stride) * 2 <= kept.count * size else { return }
        var (pages, runs) = ([RunPage](), [Element]())
        pages.reserveCapacity(pageCount)
        runs.reserveCapacity(runCount)
        for first in stride(from: 0, to: kept.count, by: RunPage.mask + 1) {
            let before = runs.count
            var bits: UInt64 = 0
            for row in first...min(first + RunPage.mask, kept.count - 1) where beginsRun(row) {
                bits |= 1 << UInt64(row & RunPage.mask)
                runs.append(kept[row])
            }
            pages.append(RunPage(starts: bits, before: Int32(before)))
        }
        packedCount = kept.count
        kept = runs
        self.pages = pages
    }

    private func beginsRun(_ row: Int) -> Bool { row == 0 || kept[row] != kept[row - 1] }

    @usableFromInline
    mutating func unpack() {
        kept = values
        pages = []
    }
}

/// Where runs begin among 64 rows of a packed column.
@frozen
public struct RunPage: Sendable {
    /// A bit for each row, the lowest for the first: set where the row differs from the one before it.
    @usableFromInline let starts: UInt64
    /// Runs that begin in earlier pages.
    @usableFromInline let before: Int32

    @inlinable static var shift: Int { 6 }
    @inlinable static var mask: Int { 63 }

    /// The number of the run that holds the page's row.
    @inlinable
    func run(of row: Int) -> Int { Int(before) + (starts & (.max >> UInt64(63 - row))).nonzeroBitCount - 1 }
}
