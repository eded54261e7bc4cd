/// Puts other words in the place of names, wherever they stand in a text; the longest name first.
///
/// A name of Latin letters or digits is replaced only as a whole word.
struct NameReplacing {
    /// By the first byte: whether any name begins so.
    private var mayBegin = [Bool](repeating: false, count: 256)
    /// By the first four bytes, longest first.
    private var names: [UInt32: [(name: [UInt8], other: [UInt8])]] = [:]

    /// One character is no name, nor are a few letters.
    static func isName(_ text: String) -> Bool { text.count >= (text.utf8.allSatisfy { $0 < 0x80 } ? 4 : 2) }

    mutating func add(_ name: String, _ other: String) {
        let bytes = Array(name.utf8)
        guard NameReplacing.isName(name), bytes.count >= 4 else { return }
        mayBegin[Int(bytes[0])] = true
        let key = bytes[..<4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        var list = names[key] ?? []
        guard !list.contains(where: { $0.name == bytes }) else { return }
        let place = list.firstIndex { $0.name.count < bytes.count } ?? list.count
        list.insert((bytes, Array(other.utf8)), at: place)
        names[key] = list
    }

    /// - Returns: nil where no name stands in the text.
    func replaced(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
        var result: [UInt8]?
        var (offset, kept) = (0, 0)
        while offset + 4 <= text.count {
            guard mayBegin[Int(text[offset])], let found = name(at: offset, of: text) else {
                offset += 1
                continue
            }
            var bytes = result ?? []
            bytes.append(contentsOf: text[kept..<offset])
            bytes.append(contentsOf: found.other)
            result = bytes
            offset += found.name.count
            kept = offset
        }
        result?.append(contentsOf: text[kept...])
        return result
    }

    private func name(at offset: Int, of text: UnsafeRawBufferPointer) -> (name: [UInt8], other: [UInt8])? {
        let key = text[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        return names[key]?.first { name, _ in
            let end = offset + name.count
            guard end <= text.count, text[offset..<end].elementsEqual(name) else { return false }
            let goesOnBefore = offset > 0 && text[offset - 1].isWord && name[0].isWord
            let goesOnBehind = end < text.count && text[end].isWord && name[name.count - 1].isWord
            return !goesOnBefore && !goesOnBehind
        }
    }
}

extension UInt8 {
    fileprivate var isWord: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 || self &- UInt8(ascii: "0") < 10 }
}
