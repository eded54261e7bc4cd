/// The lines of a file taken as UTF-8: how many with bytes above ASCII are valid, and where the misfits are.
struct UTF8Lines {
    /// Lines of valid text beyond ASCII; counted only when there is an invalid line.
    private(set) var validCount = 0
    private(set) var invalidCount = 0
    private(set) var defects: [TextDefect] = []
    private let byteCount: Int
    private var nulLines = 0

    /// Complexity: one fast pass over valid text; a second, by lines, only when something is amiss.
    init(_ bytes: UnsafeRawBufferPointer) {
        byteCount = bytes.count
        guard UTF8Scan.firstMisfit(in: bytes, from: 0, to: bytes.count) < bytes.count else { return }
        var position = 0
        while position < bytes.count {
            let end = LineScan.nextLine(in: bytes, from: position)
            inspect(bytes, position..<end)
            position = end
        }
    }

    /// Text of another kind has no NUL; UTF-16 has them wherever it is ASCII.
    var looksLikeUTF16: Bool { nulLines > 0 && nulCount * 4 > min(byteCount, sampleSize) }

    private var nulCount = 0
    private let sampleSize = 4096

    private mutating func inspect(_ bytes: UnsafeRawBufferPointer, _ line: Range<Int>) {
        var position = line.lowerBound
        var sawNul = false
        var isBeyondASCII = false
        while position < line.upperBound {
            let length = UTF8Scan.lengthOfCharacter(in: bytes, at: position, end: line.upperBound)
            if length > 0 {
                isBeyondASCII = isBeyondASCII || length > 1
                position += length
            } else if bytes[position] == 0 {
                if !sawNul { defects.append(TextDefect(kind: .nul, offset: position)) }
                sawNul = true
                if position < sampleSize { nulCount += 1 }
                position += 1
            } else {
                invalidCount += 1
                defects.append(TextDefect(kind: .undecodable, offset: position))
                break
            }
        }
        if sawNul { nulLines += 1 }
        if position == line.upperBound, isBeyondASCII { validCount += 1 }
    }
}
