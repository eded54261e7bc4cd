/// A pattern of a day, read once.
struct DayPattern: Sendable {
    enum Piece: Sendable {
        case year
        case month(width: Int)
        case monthName
        case day(width: Int)
        case literal([UInt8])
    }

    let pieces: [Piece]
    let monthNames: [[UInt8]]
    /// `yyyy-MM-dd`, which has a way of its own.
    let isISO: Bool

    init(_ pattern: String, monthNames: [String]) {
        self.monthNames = monthNames.map { Array($0.utf8) }
        isISO = pattern == "yyyy-MM-dd"
        var pieces: [Piece] = []
        var rest = Array(pattern.utf8)[...]
        while let first = rest.first {
            let run = rest.prefix { $0 == first }.count
            pieces.append(Self.piece(first, run: run))
            rest = rest.dropFirst(run)
        }
        self.pieces = pieces
    }

    private static func piece(_ letter: UInt8, run: Int) -> Piece {
        switch letter {
        case UInt8(ascii: "y"): .year
        case UInt8(ascii: "M"): run >= 3 ? .monthName : .month(width: run)
        case UInt8(ascii: "d"): .day(width: min(run, 2))
        default: .literal(Array(repeating: letter, count: run))
        }
    }
}
