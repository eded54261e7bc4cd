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
        isISO = ["yyyy-MM-dd", "{yyyy}-{MM}-{dd}"].contains(pattern)
        var pieces: [Piece] = []
        var rest = Array(pattern.utf8)[...]
        let isBraced = rest.contains(UInt8(ascii: "{"))
        var isPlace = !isBraced
        while let first = rest.first {
            let run = rest.prefix { $0 == first }.count
            rest = rest.dropFirst(run)
            switch first {
            case UInt8(ascii: "{") where isBraced: isPlace = true
            case UInt8(ascii: "}") where isBraced: isPlace = false
            default:
                pieces.append(isPlace ? Self.piece(first, run: run) : .literal(Array(repeating: first, count: run)))
            }
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
