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
    }

    /// What stands around a place with the others filled; nil where it does not stand there once.
    func frame(around name: String, _ value: (String) -> String? = { _ in nil }) -> NumberFrame? {
        var texts = [""]
        for piece in pieces {
            switch piece {
            case .words(let words): texts[texts.count - 1] += words
            case .place(name): texts.append("")
            case .place(let other): texts[texts.count - 1] += Self.text(of: other, value)
            }
        }
        return texts.count == 2 ? NumberFrame(before: Array(texts[0].utf8), after: Array(texts[1].utf8)) : nil
    }

    /// - Parameter value: asked once for each place; nil for one that nothing fills, which then shows in brackets that the
    ///   audit refuses.
    func filled(_ value: (String) -> String?) -> String {
        guard !places.isEmpty else { return text }
        return withUnsafeTemporaryAllocation(of: String.self, capacity: places.count) { texts in
            var length = words.count
            for index in places.indices {
                let text = Self.text(of: places[index].name, value)
                length += text.utf8.count
                texts.initializeElement(at: index, to: text)
            }
            defer { texts.deinitialize() }
            return joined(length: length) { place, bytes, offset in bytes.set(texts[place], at: offset) }
        }
    }

    /// - Parameter values: looked through for each place's length and again for its bytes, so that none is copied.
    func filled(with values: KeyValuePairs<String, String>) -> String {
        guard !places.isEmpty else { return text }
        var length = words.count
        for index in places.indices {
            guard let value = value(for: index, in: values) else {
                return filled { name in values.first { $0.key == name }?.value }
            }
            length += values[value].value.utf8.count
        }
        return joined(length: length) { place, bytes, offset in
            value(for: place, in: values).map { bytes.set(values[$0].value, at: offset) } ?? offset
        }
    }

    /// Which of the values fills a place: most stand in the order of the places.
    private func value(for place: Int, in values: KeyValuePairs<String, String>) -> Int? {
        if place < values.count, values[place].key == places[place].name { return place }
        return values.firstIndex { $0.key == places[place].name }
    }

    /// - Parameters:
    ///   - length: of the whole phrase, in bytes.
    ///   - set: sets a place's text from an offset on, and says where it ends.
    private func joined(
        length: Int, _ set: (_ place: Int, _ bytes: UnsafeMutableBufferPointer<UInt8>, _ offset: Int) -> Int
    ) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { bytes in
            var (filled, read) = (0, 0)
            words.withUnsafeBufferPointer { words in
                for index in places.indices {
                    let offset = places[index].offset
                    filled = bytes.set(UnsafeBufferPointer(rebasing: words[read..<offset]), at: filled)
                    read = offset
                    filled = set(index, bytes, filled)
                }
                filled = bytes.set(UnsafeBufferPointer(rebasing: words[read...]), at: filled)
            }
            return String(wholeTexts: UnsafeBufferPointer(rebasing: bytes[..<filled]))
        }
    }

    private static func text(of place: String, _ value: (String) -> String?) -> String {
        value(place) ?? "⟦\(place)⟧"
    }

    func parts(with values: KeyValuePairs<String, String>) -> [SentencePart] {
        parts { name in values.first { $0.key == name }?.value }
    }

    func parts(_ value: (String) -> String?) -> [SentencePart] {
        pieces.map { piece in
            switch piece {
            case .words(let words): SentencePart(text: words, isFigure: false)
            case .place(let name): SentencePart(text: Self.text(of: name, value), isFigure: true)
            }
        }
    }
}
