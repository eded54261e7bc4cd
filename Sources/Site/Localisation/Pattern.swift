/// A phrase taken apart once: words and the names of its `{places}`, so that filling it is joining strings.
///
/// A class, so that a phrase that is looked up is one reference.
final class Pattern: Sendable {
    enum Piece: Sendable, Hashable {
        case words(String)
        case place(String)
    }

    /// As it was written.
    let text: String
    let pieces: [Piece]
    private let hasPlaces: Bool
    /// About how long the filled phrase is, so that it is joined in one piece of memory.
    private let length: Int
    /// Of days: written as data writes them.
    let isISODay: Bool

    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            pieces.append(.place(String(rest[rest.utf8.index(after: open)..<close])))
            rest = rest[rest.utf8.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.text = text
        self.pieces = pieces
        hasPlaces = pieces.contains { if case .place = $0 { true } else { false } }
        isISODay = text == "{yyyy}-{MM}-{dd}"
        length = pieces.reduce(0) { length, piece in
            if case .words(let words) = piece { length + words.utf8.count } else { length + 16 }
        }
    }

    /// - Parameter value: nil for a place that nothing fills, which then shows in brackets that the audit refuses.
    func filled(_ value: (String) -> String?) -> String {
        guard hasPlaces else { return text }
        var text = ""
        // What is shorter stands in the string itself.
        if length > 15 { text.reserveCapacity(length) }
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .place(let name): text += value(name) ?? "⟦\(name)⟧"
            }
        }
        return text
    }

    func parts(_ value: (String) -> String?) -> [SentencePart] {
        pieces.map { piece in
            switch piece {
            case .words(let words): SentencePart(text: words, isFigure: false)
            case .place(let name): SentencePart(text: value(name) ?? "⟦\(name)⟧", isFigure: true)
            }
        }
    }
}
