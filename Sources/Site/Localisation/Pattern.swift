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
        isISODay = text == "{yyyy}-{MM}-{dd}"
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

    /// - Parameter value: nil for a place that nothing fills, which then shows in brackets that the audit refuses.
    func filled(_ value: (String) -> String?) -> String {
        guard !places.isEmpty else { return text }
        return withUnsafeTemporaryAllocation(of: String.self, capacity: places.count) { texts in
            var length = words.count
            for index in places.indices {
                let text = Self.text(of: places[index], value)
                length += text.utf8.count
                texts.initializeElement(at: index, to: text)
            }
            defer { texts.deinitialize() }
            return filled(UnsafeBufferPointer(texts), length: length)
        }
    }

    /// - Parameters:
    ///   - texts: one for each place.
    ///   - length: of the whole phrase, in bytes.
    private func filled(_ texts: UnsafeBufferPointer<String>, length: Int) -> String {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length) { bytes in
            let end = words.withUnsafeBufferPointer { words in
                var filled = 0
                var read = 0
                for index in places.indices {
                    let offset = places[index].offset
                    filled = bytes.set(UnsafeBufferPointer(rebasing: words[read..<offset]), at: filled)
                    read = offset
                    var text = texts[index]
                    filled = text.withUTF8 { bytes.set($0, at: filled) }
                }
                return bytes.set(UnsafeBufferPointer(rebasing: words[read...]), at: filled)
            }
            // Whole texts, and words parted at braces: there is nothing to check.
            return String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: bytes[..<end]).span))
        }
    }

    private static func text(of place: Place, _ value: (String) -> String?) -> String {
        value(place.name) ?? "⟦\(place.name)⟧"
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

extension UnsafeMutableBufferPointer<UInt8> {
    /// Sets bytes from an offset on; the library checks that they fit.
    /// - Returns: where they end.
    fileprivate func set(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        UnsafeMutableBufferPointer(rebasing: self[offset...]).initialize(fromContentsOf: bytes) + offset
    }
}
