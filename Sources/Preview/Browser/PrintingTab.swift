import FoundationEssentials
import Glibc

/// One tab of a Chromium, which prints one page after the other.
struct PrintingTab {
    private let browser: RunningBrowser
    private let session: String

    /// Opens it.
    init(in browser: RunningBrowser) async throws {
        struct Address: Encodable { let url: String }
        struct Target: Decodable { let targetId: String }
        struct Attachment: Encodable {
            let targetId: String
            let flatten = true
        }
        struct Media: Encodable { let media: String }
        struct Session: Decodable { let sessionId: String }
        self.browser = browser
        let connection = browser.connection
        let target = try await connection.call(
            "Target.createTarget", Address(url: "about:blank"), answer: Target.self)
        session = try await connection.call(
            "Target.attachToTarget", Attachment(targetId: target.targetId), answer: Session.self
        ).sessionId
        try await connection.call("Page.enable", BrowserConnection.Nothing(), in: session)
        // Otherwise each page is laid out for the screen first: a quarter of the time of a packet.
        try await connection.call("Emulation.setEmulatedMedia", Media(media: "print"), in: session)
    }

    /// Prints the page into the file, which is written from its begin.
    /// - Parameters:
    ///   - page: path of the page's file.
    ///   - limit: seconds after which Chromium is ended.
    func print(_ page: String, into file: String, within limit: Int) async throws {
        let isLate = Flag()
        let watch = Task { [kill = browser.kill] in
            try await Task.sleep(for: .seconds(limit))
            isLate.raise()
            kill()
        }
        defer { watch.cancel() }
        do {
            try await open(page)
            try await save(into: file)
        } catch  where isLate.isRaised {
            throw BrowserFailure.tooSlow(seconds: limit)
        }
    }

    private func open(_ page: String) async throws {
        struct Address: Encodable { let url: String }
        struct Navigation: Decodable { let errorText: String? }
        let connection = browser.connection
        connection.forgetEvents()
        let navigation = try await connection.call(
            "Page.navigate", Address(url: URL(filePath: page).absoluteString), in: session, answer: Navigation.self)
        if let problem = navigation.errorText { throw BrowserFailure.unreadable(problem) }
        try await connection.wait(for: "Page.loadEventFired")
    }

    private func save(into file: String) async throws {
        struct Settings: Encodable {
            let preferCSSPageSize = true
            let printBackground = true
            let generateTaggedPDF = true
            let generateDocumentOutline = true
            let transferMode = "ReturnAsStream"
        }
        struct Stream: Codable { let stream: String }
        struct Handle: Encodable {
            let handle: String
            var size: Int?
        }
        struct Piece: Decodable {
            let data: String
            let eof: Bool
            let base64Encoded: Bool?
        }
        let connection = browser.connection
        let handle = try await connection.call("Page.printToPDF", Settings(), in: session, answer: Stream.self).stream
        let output = try OutputFile(creating: file)
        defer { output.close() }
        var isWhole = false
        while !isWhole {
            let piece = try await connection.call(
                "IO.read", Handle(handle: handle, size: 1 << 20), in: session, answer: Piece.self)
            let bytes = piece.base64Encoded == true ? Data(base64Encoded: piece.data) : Data(piece.data.utf8)
            guard let bytes else { throw BrowserFailure.refused("IO.read: no base64") }
            try output.write(bytes)
            isWhole = piece.eof
        }
        try await connection.call("IO.close", Handle(handle: handle), in: session)
    }
}
