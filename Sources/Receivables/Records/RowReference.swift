/// Where a row came from: a file of the portfolio's list of sources, and the line on which the row begins.
@frozen
public struct RowReference: Hashable, Comparable, Sendable {
    /// The position in `Records.sourceFiles` in the highest 8 bits, the line in the other 24: four bytes a row.
    /// A line beyond 16,777,215 is kept as 0, "not known".
    public let packed: UInt32

    @inlinable
    public init(file: Int, line: Int) {
        packed = UInt32(min(file, 255)) << 24 | (line <= 0xFF_FFFF ? UInt32(max(line, 0)) : 0)
    }

    @inlinable public var file: Int { Int(packed >> 24) }
    @inlinable public var line: Int? { packed & 0xFF_FFFF == 0 ? nil : Int(packed & 0xFF_FFFF) }

    @inlinable
    public static func < (left: RowReference, right: RowReference) -> Bool { left.packed < right.packed }
}
