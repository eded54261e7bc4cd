/// A phrase taken apart once: words and the names of its `{places}`, so that filling it is joining strings.
///
/// A class, so that a phrase that is looked up is one reference.
final class Pattern: Sendable {
    enum Piece: Sendable, Hashable {
        case words(String)
        case place(String)
    }

    private struct Place: Sendable {
        let name: String
        /// How many bytes of the words stand before it.
        let offset: Int
    }

    /// As it was written.
    let text: String
    let pieces: [Piece]
    /// The words alone, one after the other, and where the places interrupt them: filling counts no references.
    private let words: [UInt8]
    private let places: [Place]
    /// Bytes of the longest place that nothing fills.
    private let longestInBrackets: Int
    /// Of days or months: written as data writes them.
    let isISODay: Bool
    let isISOMonth: Bool

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
        isISODay = text == "{yyyy}-{MM}-{dd}"
        isISOMonth = text == "{yyyy}-{MM}"
        var words: [UInt8] = []
        var places: [Place] = []
        for piece in pieces {
            switch piece {
            case .words(let piece): words.append(contentsOf: piece.utf8)
            case .place(let name): places.append(Place(name: name, offset: words.count))
            }
        }
        self.words = words
        self.places = places
        longestInBrackets = places.map { Self.bracketed($0.name).utf8.count }.max() ?? 0
    }

    /// What stands around a place with the others filled; nil where it does not stand there once.
    func frame(around name: String, _ value: (String) -> String? = { _ in nil }) -> NumberFrame? {
        var texts = [""]
        for piece in pieces {
            switch piece {
            case .words(let words): texts[texts.count - 1] += words
            case .place(name): texts.append("")
            case .place(let other): texts[texts.count - 1] += value(other) ?? Self.bracketed(other)
            }
        }
        return texts.count == 2 ? NumberFrame(before: Array(texts[0].utf8), after: Array(texts[1].utf8)) : nil
    }

    /// Filled on the stack, where most phrases have room, so that each value is asked for once.
    ///
    /// - Parameters:
    ///   - longest: no value has more bytes.
    ///   - value: nil for a place that nothing fills, which then shows in brackets that the audit refuses.
    func filled(upTo longest: Int, _ value: (String) -> String?) -> String {
        guard !places.isEmpty else { return text }
        let room = words.count + places.count * max(longest, longestInBrackets)
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
            var (filled, read) = (0, 0)
            words.withUnsafeBufferPointer { words in
                for place in places {
                    filled = bytes.set(UnsafeBufferPointer(rebasing: words[read..<place.offset]), at: filled)
                    read = place.offset
                    filled = bytes.set(value(place.name) ?? Self.bracketed(place.name), at: filled)
                }
                filled = bytes.set(UnsafeBufferPointer(rebasing: words[read...]), at: filled)
            }
            return String(wholeTexts: UnsafeBufferPointer(rebasing: bytes[..<filled]))
        }
    }

    func filled(with values: KeyValuePairs<String, String>) -> String {
        let longest = values.reduce(0) { max($0, $1.value.utf8.count) }
        return filled(upTo: longest) { name in values.first { $0.key == name }?.value }
    }

    private static func bracketed(_ name: String) -> String { "⟦\(name)⟧" }

    func parts(_ value: (String) -> String?) -> [SentencePart] {
        pieces.map { piece in
            switch piece {
            case .words(let words): SentencePart(text: words, isFigure: false)
            case .place(let name): SentencePart(text: value(name) ?? Self.bracketed(name), isFigure: true)
            }
        }
    }
}
