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
    private let host: String

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
            host = "127.0.0.1:\(taken)"
            address = "http://\(host)/"
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
                    for try await connection in listener.sockets {
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

    private func serve(_ connection: AsyncSocket) async throws {
        var head: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while head.firstRange(of: end) == nil, head.count < PreviewRequest.longestHead {
            head += try await connection.read(atMost: PreviewRequest.longestHead - head.count)
        }
        let request = PreviewRequest(head: head)
        let answer = try await answer(to: request)
        try await connection.write(answer.message(isHead: request?.method == "HEAD"))
    }

    func answer(to request: PreviewRequest?) async throws -> PreviewAnswer {
        guard let request else { return PreviewAnswer(.malformed, "This is no request that a preview understands.") }
        // Pages of other places must not read this site by giving their name our address.
        guard isOurs(request.host) else { return PreviewAnswer(.refused, "This preview is \(address)") }
        guard request.method == "GET" || request.method == "HEAD" else {
            return PreviewAnswer(.wrongMethod, "A preview only shows pages.")
        }
        switch request.path {
        case LiveReload.scriptPath: return PreviewAnswer(.done, type: PreviewAnswer.script, body: LiveReload.script)
        case LiveReload.questionPath:
            let next = try await state.next(after: Int(request.query) ?? -1)
            return PreviewAnswer(.done, type: PreviewAnswer.script, body: LiveReload.answer(next))
        default: return try await page(request.path)
        }
    }

    private func isOurs(_ host: String) -> Bool {
        host == self.host || host == self.host.replacing("127.0.0.1", with: "localhost")
    }

    /// A page, with the script that keeps it up to date. The first build is waited for.
    private func page(_ path: String) async throws -> PreviewAnswer {
        let version = try await state.next(after: 0).version
        guard var answer = files.answer(path) else {
            guard version == 0 else { return PreviewAnswer(.missing, "There is no page \(path)") }
            let empty = LiveReload.page(LiveReload.emptyPage, version: version)
            return PreviewAnswer(.notYet, type: PreviewAnswer.html, body: empty)
        }
        if answer.type == PreviewAnswer.html { answer.body = LiveReload.page(answer.body, version: version) }
        return answer
    }
}
