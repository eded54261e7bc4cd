import FoundationEssentials

/// What the preview sends back. Nothing of it is kept by the browser, and the connection ends with it.
struct PreviewAnswer: Equatable {
    let status: Status
    let type: String
    var body: [UInt8]

    enum Status: String {
        case done = "200 OK"
        case malformed = "400 Bad Request"
        case refused = "403 Forbidden"
        case missing = "404 Not Found"
        case notYet = "503 Service Unavailable"
        case wrongMethod = "405 Method Not Allowed"
    }

    static let html = "text/html; charset=utf-8"
    static let script = "text/javascript; charset=utf-8"
    private static let plain = "text/plain; charset=utf-8"

    init(_ status: Status, type: String, body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }

    /// A failure, in words.
    init(_ status: Status, _ words: String) { self.init(status, type: Self.plain, body: Array((words + "\n").utf8)) }

    /// - Parameter isHead: whether only the head was asked for.
    func message(isHead: Bool) -> Data {
        let head = """
            HTTP/1.1 \(status.rawValue)\r
            Content-Type: \(type)\r
            Content-Length: \(body.count)\r
            Cache-Control: no-store\r
            X-Content-Type-Options: nosniff\r
            Cross-Origin-Resource-Policy: same-origin\r
            X-Frame-Options: DENY\r
            Connection: close\r
            \r

            """
        return Data(Array(head.utf8) + (isHead ? [] : body))
    }
}
