/// A place in a text as editors count it: line and column from 1, the column in Unicode scalars of its line.
package struct TextPosition: Hashable, Sendable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place of `offset`, counted from `start`, where line `line` begins. Complexity: O(offset − start).
    init(of offset: Int, in bytes: UnsafeRawBufferPointer, from start: Int, line: Int) {
        let before = UnsafeRawBufferPointer(rebasing: bytes[..<max(start, offset)])
        var line = line
        var lineStart = start
        while lineStart < before.count {
            let next = LineScan.nextLine(in: before, from: lineStart)
            guard next < before.count || LineScan.isLineEnd(before[next - 1]) else { break }
            lineStart = next
            line += 1
        }
        // Every scalar has one byte that does not continue another.
        let scalars = before[lineStart...].count { $0 & 0xC0 != 0x80 }
        self.init(line: line, column: scalars + 1)
    }
}
