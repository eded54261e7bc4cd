import FlyingSocks
import Glibc
import Pipeline

/// Answers browsers of this computer, and of no other: one connection for each request.
struct PreviewServer {
    let files: PreviewFiles
    let state: PreviewState
    private let socket: Socket
    /// The address to open.
    let address: String
    private let port: UInt16

    /// Takes the port.
    /// - Parameter port: 0 for one that is free.
    init(files: PreviewFiles, state: PreviewState, port: UInt16) throws(MachineFailure) {
        self.files = files
        self.state = state
        do {
            socket = try Socket(domain: AF_INET)
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            guard case .ip4(_, let taken) = try socket.sockname() else { throw SocketError.unsupportedAddress }
            self.port = taken
            address = "http://127.0.0.1:\(taken)/"
        } catch {
            throw MachineFailure("cannot listen on port \(port): \(Self.reason(error)); choose another with --port")
        }
    }

    /// The system's own words for what went wrong.
    private static func reason(_ error: any Error) -> String {
        if case .failed(_, _, let message) = error as? SocketError { message } else { String(describing: error) }
    }

    /// Until its task is cancelled.
    func run() async throws {
        let pool = SocketPool<Poll>.make()
        try await pool.prepare()
        let listener = try AsyncSocket(socket: socket, pool: pool)
        defer { try? listener.close() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask {
                try await withThrowingDiscardingTaskGroup { connections in
                    while let connection = try await accept(on: listener) {
                        connections.addTask {
                            // A browser that has gone is no failure of ours.
                            try? await serve(connection)
                            try? connection.close()
                        }
                    }
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// - Returns: nil when the listener was closed.
    private func accept(on listener: AsyncSocket) async throws -> AsyncSocket? {
        while true {
            do {
                return try await listener.accept()
            } catch SocketError.disconnected {
                return nil
            } catch SocketError.failed {
                // Too many connections: some of them end soon.
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private func serve(_ connection: AsyncSocket) async throws {
        let request = PreviewRequest(head: try await head(from: connection))
        let answer = try await answer(to: request)
        try await connection.write(answer.message(isHead: request?.method == "HEAD"))
    }

    /// - Returns: nothing where a head is too long.
    /// - Throws: when it does not come in time.
    private func head(from connection: AsyncSocket) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                var head: [UInt8] = []
                while head.firstRange(of: Self.headEnd) == nil {
                    guard head.count < PreviewRequest.longestHead else { return [] }
                    head += try await connection.read(atMost: PreviewRequest.longestHead - head.count)
                }
                return head
            }
            group.addTask {
                try await Task.sleep(for: .seconds(10))
                throw SocketError.timeout(message: "no request came")
            }
            defer { group.cancelAll() }
            return try await group.next() ?? []
        }
    }

    private static let headEnd = Array("\r\n\r\n".utf8)

    func answer(to request: PreviewRequest?) async throws -> PreviewAnswer {
        guard let request else { return PreviewAnswer(.malformed, "This is no request that a preview understands.") }
        // Pages of other places must not read this site, by giving their name our address or by using it as a script.
        guard isOurs(request.host), !request.isFromElsewhere else {
            return PreviewAnswer(.refused, "This preview is \(address)")
        }
        guard request.method == "GET" || request.method == "HEAD" else {
            return PreviewAnswer(.wrongMethod, "A preview only shows pages.")
        }
        switch request.path {
        case LiveReload.scriptPath: return PreviewAnswer(.done, type: PreviewAnswer.script, body: LiveReload.script)
        case LiveReload.questionPath:
            return PreviewAnswer(.done, type: PreviewAnswer.script, body: try await news(for: request.query))
        default: return try await page(request.path)
        }
    }

    private func isOurs(_ host: String) -> Bool {
        // Browsers leave out the port that is usual.
        let names = ["127.0.0.1", "localhost"].flatMap { port == 80 ? [$0, "\($0):80"] : ["\($0):\(port)"] }
        return names.contains(host)
    }

    /// - Parameter question: the page's version and the number of the build that it knows of: `815-3/7`.
    private func news(for question: String) async throws -> [UInt8] {
        let parts = question.split(separator: "/")
        let known = await state.moment
        if parts.count == 2, parts[0] == text(of: known.version), let number = Int(parts[1]) {
            let next = try await state.next(after: number)
            return LiveReload.answer(next, version: text(of: next.version))
        }
        return LiveReload.answer(known, version: text(of: known.version))
    }

    /// A version as pages know it: another run of the preview counts from the beginning.
    private func text(of version: Int) -> String { "\(getpid())-\(version)" }

    /// A page, with the script that keeps it up to date. The first build is waited for.
    private func page(_ path: String) async throws -> PreviewAnswer {
        let version = try await state.next(after: 0).version
        guard var answer = files.answer(path) else {
            guard path.hasSuffix("/") || path.hasSuffix(".html") else {
                return PreviewAnswer(.missing, "There is no file \(path)")
            }
            let words = version == 0 ? "There is no site yet." : "There is no page \(path)"
            let page = LiveReload.page(saying: words, version: text(of: version))
            return PreviewAnswer(version == 0 ? .notYet : .missing, type: PreviewAnswer.html, body: page)
        }
        if answer.type == PreviewAnswer.html { answer.body = LiveReload.page(answer.body, version: text(of: version)) }
        return answer
    }
}
