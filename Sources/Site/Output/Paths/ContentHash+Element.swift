extension ContentHash {
    /// Of exactly what stands between the tags of a style element: what a content security policy lets pass.
    /// - Returns: nil unless the bytes are one element.
    init?(withinElement bytes: [UInt8]) {
        guard let open = bytes.firstIndex(of: UInt8(ascii: ">")),
            let close = bytes.lastIndex(of: UInt8(ascii: "<")), open < close
        else { return nil }
        self.init(of: bytes[(open + 1)..<close])
    }
}
