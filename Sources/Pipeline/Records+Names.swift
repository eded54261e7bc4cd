import Receivables

extension Records {
    /// Each once, by code points.
    var namingTexts: [String] {
        var handles: Set<Text> = []
        forEachNamingText { handles.insert($0) }
        return Set(handles.map { texts.string($0) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The texts of all cells, a line each.
    var joinedTexts: [UInt8] {
        var handles: Set<Text> = []
        forEachText { handles.insert($0) }
        var bytes: [UInt8] = []
        for handle in handles {
            texts.withBytes(of: handle) { bytes.append(contentsOf: $0) }
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
