extension SiteManifest {
    /// Reads what `json` writes, line by line: a decoder of any JSON takes ten times as long over tens of thousands of
    /// files.
    ///
    /// - Returns: nil for any other layout of the same JSON, and for paths with escapes.
    init?(lines json: [UInt8]) {
        let lines = json.split(separator: UInt8(ascii: "\n"))
        guard lines.count >= 6, lines[0].elementsEqual("{".utf8),
            Self.text(lines[1], between: "\"schema\": \"", "\",") == Self.schema,
            let build = Self.text(lines[2], between: "\"build\": \"", "\","),
            lines[3].elementsEqual("\"files\": {".utf8),
            lines.suffix(2).allSatisfy({ $0.elementsEqual("}".utf8) })
        else { return nil }
        var files: [String: File] = [:]
        files.reserveCapacity(lines.count - 6)
        for line in lines[4..<lines.count - 2] {
            guard let (path, file) = Self.file(line), files.updateValue(file, forKey: path) == nil else { return nil }
        }
        self.init(buildID: build, files: files)
    }

    /// `"index.html": {"bytes": 123, "xxh3": "…"},`
    private static func file(_ line: ArraySlice<UInt8>) -> (String, File)? {
        var rest = line
        guard rest.take("\""), let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        let path = rest[..<end]
        guard !path.contains(UInt8(ascii: "\\")) else { return nil }
        rest = rest[end...]
        guard rest.take("\": {\"bytes\": ") else { return nil }
        let digits = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard (1...18).contains(digits.count) else { return nil }
        let bytes = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        rest = rest.dropFirst(digits.count)
        guard rest.take(", \"xxh3\": \""), let checksum = FileChecksum(hexDigits: rest.prefix(32)) else { return nil }
        rest = rest.dropFirst(32)
        guard rest.elementsEqual("\"},".utf8) || rest.elementsEqual("\"}".utf8) else { return nil }
        return (String(decoding: path, as: UTF8.self), File(bytes: bytes, checksum: checksum))
    }

    private static func text(_ line: ArraySlice<UInt8>, between start: String, _ end: String) -> String? {
        guard line.starts(with: start.utf8), line.reversed().starts(with: end.utf8.reversed()) else { return nil }
        guard line.count >= start.utf8.count + end.utf8.count else { return nil }
        let text = line.dropFirst(start.utf8.count).dropLast(end.utf8.count)
        return text.contains(UInt8(ascii: "\\")) ? nil : String(decoding: text, as: UTF8.self)
    }
}

extension ArraySlice<UInt8> {
    /// Drops the text from the beginning, if it stands there.
    fileprivate mutating func take(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        let isThere =
            count >= length
            && text.withUTF8Buffer { wanted in zip(self, wanted).allSatisfy { $0 == $1 } }
        if isThere { self = dropFirst(length) }
        return isThere
    }
}
