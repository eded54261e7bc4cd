/// How a source writes numbers.
package struct NumberFormat: Hashable, Sendable {
    /// `.` or `,`; the other one groups thousands.
    package let decimalMark: UInt8
    /// The power of ten of the unit in the column's header: 3 for 千元, 4 for 万元, 8 for 亿元.
    package let scale: Int

    package init(decimalMark: UInt8 = UInt8(ascii: "."), scale: Int = 0) {
        self.decimalMark = decimalMark
        self.scale = scale
    }
}
