import Dispatch
import Findings
import FoundationEssentials
package import Pipeline

/// Shows a site while its portfolio, words and templates are worked on: built into a folder of its own, shown in a
/// browser, built anew whenever something that it reads changes. The portfolio's own site is not touched.
package struct PreviewRun: Sendable {
    package enum Event: Sendable {
        /// The address to open.
        case listening(String)
        case built(RunResult)
        case failed(MachineFailure)
    }

    private let request: BuildRequest
    private let port: UInt16
    private let machine: Machine
    private let folder: TemporaryFolder

    /// - Parameters:
    ///   - request: of one tree; where it goes is decided here.
    ///   - port: 0 for one that is free.
    package init(_ request: BuildRequest, port: UInt16, on machine: Machine) throws(MachineFailure) {
        let wanted = machine.environment["TMPDIR", default: ""]
        folder = try TemporaryFolder(for: "preview", in: wanted.isEmpty ? "/tmp" : wanted)
        var request = request
        request.output = folder.path + "/site"
        request.rejects = folder.path + "/rejects"
        self.request = request
        self.port = port
        self.machine = machine
    }

    /// Until its task is cancelled; nothing stays behind.
    package func run(tell: @escaping @Sendable (Event) -> Void) async throws {
        defer { folder.remove() }
        let state = PreviewState()
        let server = try PreviewServer(files: PreviewFiles(root: folder.path + "/site"), state: state, port: port)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await server.run() }
            group.addTask { try await keepBuilding(state, tell) }
            tell(.listening(server.address))
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Builds, then waits for a change that has come to rest, and so on.
    private func keepBuilding(_ state: PreviewState, _ tell: @Sendable (Event) -> Void) async throws {
        var inputs: [BuildInput] = []
        while true {
            // What cannot be read now may be read soon: somebody may be about to change it.
            do throws(MachineFailure) { inputs = try request.inputs(on: machine) } catch  where inputs.isEmpty {
                throw error
            } catch {}
            let watch = ChangeWatch(inputs: inputs)
            let built = watch.look()
            await build(state, tell)
            var seen = watch.look()
            while seen == built {
                try await Task.sleep(for: Self.pause)
                seen = watch.look()
            }
            try await settle(watch, from: seen)
        }
    }

    private static let pause = Duration.milliseconds(250)

    /// Waits until whoever writes has finished: two looks that see the same. Something that never rests is not waited for.
    private func settle(_ watch: ChangeWatch, from first: [ChangeWatch.Sight]) async throws {
        var seen = first
        for _ in 0..<Self.mostLooks {
            try await Task.sleep(for: Self.pause)
            let next = watch.look()
            if next == seen { return }
            seen = next
        }
    }

    private static let mostLooks = 20

    private func build(_ state: PreviewState, _ tell: @Sendable (Event) -> Void) async {
        switch await built() {
        case .success(let result):
            tell(.built(result))
            if result.status.isSuccess { await state.succeed() } else { await state.fail(Self.problem(of: result)) }
        case .failure(let failure):
            tell(.failed(failure))
            await state.fail("error: \(failure.description)")
        }
    }

    /// Off the threads that answer browsers, which it would keep busy.
    private func built() async -> Result<RunResult, MachineFailure> {
        await withCheckedContinuation { continuation in
            DispatchQueue.global(qos: .userInitiated).async {
                do {
                    continuation.resume(returning: .success(try SiteBuild.run(request, on: machine) { _ in }))
                } catch {
                    let failure = error as? MachineFailure ?? MachineFailure(String(describing: error))
                    continuation.resume(returning: .failure(failure))
                }
            }
        }
    }

    private static func problem(of result: RunResult) -> String {
        let errors = result.findings.filter { $0.severity == .error }
        return FindingFormat.human.text(errors, showsValues: false, usesColour: false) + result.lastLine
    }
}
