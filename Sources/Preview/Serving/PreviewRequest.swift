/// The head of a browser's request, as far as a preview needs it.
package struct PreviewRequest: Equatable, Sendable {
    package let method: String
    /// From the site's root, decoded, without its query: `/customers/C0001.html`.
    package let path: String
    package let query: String
    /// Names in small letters.
    private let headers: [String: String]

    /// Where the browser believes to be: `127.0.0.1:8080`.
    package var host: String { headers["host", default: ""] }

    /// Whether a page of another place asks for something to use within it. Following a link is no such use.
    package var isFromElsewhere: Bool {
        let site = headers["sec-fetch-site", default: "none"]
        return site != "none" && site != "same-origin" && headers["sec-fetch-mode"] != "navigate"
    }

    /// A longer head is refused.
    static let longestHead = 16_384

    /// - Returns: nil for anything that is no request of HTTP/1.
    package init?(head: [UInt8]) {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
        let request = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard request.count == 3, request[2].hasPrefix("HTTP/1."), request[1].hasPrefix("/") else { return nil }
        let target = request[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = Self.decoded(target[0]) else { return nil }
        method = String(request[0])
        self.path = path
        query = target.count > 1 ? String(target[1]) : ""
        headers = Dictionary(lines.dropFirst().compactMap(Self.header)) { first, _ in first }
    }

    private static func header(_ line: Substring) -> (String, String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " }))
    }

    /// - Returns: nil where `%` begins no byte, or the bytes are no UTF-8.
    private static func decoded(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = Self.byte(hexadecimal: rest.prefix(2)) else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func byte(hexadecimal digits: Substring.UTF8View) -> UInt8? {
        // `+1` would be a number too.
        Substring(digits).hasPrefix("+") ? nil : UInt8(Substring(digits), radix: 16)
    }
}
