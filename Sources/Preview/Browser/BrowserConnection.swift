import FoundationEssentials
import Subprocess

/// The talk with a Chromium over its debugging pipe: messages of JSON, each ended by a zero byte.
///
/// One caller at a time; what Chromium tells unasked is kept until it is waited for.
final class BrowserConnection {
    private let writer: StandardInputWriter
    private var chunks: SubprocessOutputSequence.Iterator
    private var unread: [UInt8] = []
    private var number = 0
    /// Names of events not waited for yet, oldest first.
    private var events: [String] = []

    init(writer: StandardInputWriter, chunks: SubprocessOutputSequence.Iterator) {
        self.writer = writer
        self.chunks = chunks
    }

    /// Asks for something and waits for its answer.
    /// - Parameter session: the tab that is meant; nil for the browser itself.
    /// - Throws: `BrowserFailure` when Chromium refuses or is gone.
    func call<Parameters: Encodable, Answer: Decodable>(
        _ method: String, _ parameters: Parameters, in session: String? = nil, answer: Answer.Type
    ) async throws -> Answer {
        number += 1
        let request = Request(id: number, method: method, params: parameters, sessionId: session)
        let bytes = try [UInt8](JSONEncoder().encode(request)) + [0]
        // A pipe that breaks says the same as one that ends: nobody is there any more.
        guard (try? await writer.write(bytes)) == bytes.count else { throw BrowserFailure.gone }
        while true {
            let message = try await message()
            let header = try JSONDecoder().decode(Header.self, from: Data(message))
            if let event = header.method { events.append(event) }
            guard header.id == number else { continue }
            if let error = header.error { throw BrowserFailure.refused("\(method): \(error.message)") }
            return try JSONDecoder().decode(Reply<Answer>.self, from: Data(message)).result
        }
    }

    /// Asks for something whose answer does not matter.
    func call<Parameters: Encodable>(
        _ method: String, _ parameters: Parameters, in session: String? = nil
    ) async throws {
        _ = try await call(method, parameters, in: session, answer: Nothing.self)
    }

    /// Waits until the event has happened since it was last waited for.
    func wait(for event: String) async throws {
        while true {
            if let place = events.firstIndex(of: event) {
                events.removeSubrange(...place)
                return
            }
            let header = try JSONDecoder().decode(Header.self, from: Data(try await message()))
            if let event = header.method { events.append(event) }
        }
    }

    /// What happened before does not count any more.
    func forgetEvents() { events = [] }

    private func message() async throws -> [UInt8] {
        var searched = 0
        while true {
            if let end = unread[searched...].firstIndex(of: 0) {
                let message = Array(unread[..<end])
                unread.removeSubrange(...end)
                return message
            }
            searched = unread.count
            guard let chunk = try? await chunks.next() else { throw BrowserFailure.gone }
            chunk.withUnsafeBytes { unread.append(contentsOf: $0) }
        }
    }

    /// Parameters or an answer without content.
    struct Nothing: Codable {}

    private struct Request<Parameters: Encodable>: Encodable {
        let id: Int
        let method: String
        let params: Parameters
        let sessionId: String?
    }

    private struct Header: Decodable {
        struct Mistake: Decodable { let message: String }

        let id: Int?
        let method: String?
        let error: Mistake?
    }

    private struct Reply<Answer: Decodable>: Decodable { let result: Answer }
}
