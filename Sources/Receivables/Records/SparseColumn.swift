/// A column that most sources lack: it takes no memory until a row has a value.
///
/// Public, not package: read per row from other targets.
@frozen
public struct SparseColumn<Element: Equatable & Sendable>: Sendable {
    /// Empty, or one value for each row.
    public var values: [Element]
    public let absent: Element

    @inlinable
    public init(absent: Element) {
        values = []
        self.absent = absent
    }

    /// Whether any row has a value.
    @inlinable public var isPresent: Bool { !values.isEmpty }

    @inlinable
    public subscript(row: Int) -> Element { values.isEmpty ? absent : values[row] }

    /// - Parameter row: the number of rows before this one.
    @inlinable
    public mutating func append(_ value: Element, asRow row: Int) {
        if values.isEmpty {
            guard value != absent else { return }
            values = [Element](repeating: absent, count: row)
        }
        values.append(value)
    }

    @inlinable
    public mutating func set(_ value: Element, row: Int, of count: Int) {
        if values.isEmpty {
            guard value != absent else { return }
            values = [Element](repeating: absent, count: count)
        }
        values[row] = value
    }

    /// The same column with its rows in another order: row i is what was row `order[i]`.
    @inlinable
    public func reordered(_ order: [Int32]) -> SparseColumn {
        var result = SparseColumn(absent: absent)
        if isPresent { result.values = order.map { values[Int($0)] } }
        return result
    }

    /// Adds another column's rows behind this one's.
    @inlinable
    public mutating func append(contentsOf other: SparseColumn, rowsBefore: Int, rowsOfOther: Int) {
        guard isPresent || other.isPresent else { return }
        if !isPresent { values = [Element](repeating: absent, count: rowsBefore) }
        if other.isPresent {
            values.append(contentsOf: other.values)
        } else {
            values.append(contentsOf: repeatElement(absent, count: rowsOfOther))
        }
    }
}
