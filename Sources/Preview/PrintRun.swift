import FoundationEssentials
import Glibc
package import Pipeline
package import Site
import Synchronization

/// Prints every document of a job: its page into a temporary folder, Chromium, a look at what came out, and only then
/// the PDF's own name. One Chromium a thread, each with its own profile; all of them end with the task.
package struct PrintRun: Sendable {
    package struct Report: Sendable {
        package fileprivate(set) var pages = 0
        /// Paths of the PDFs, in the job's order.
        package fileprivate(set) var files: [String] = []
        /// Name of the PDF, and what is wrong with it. Such a PDF is not kept.
        package fileprivate(set) var defects: [(name: String, what: String)] = []
        package fileprivate(set) var verifiedWords = true
    }

    private let job: PrintJob
    private let output: String
    private let chromium: Chromium
    private let environment: [String: String]
    private let jobs: Int
    private let verification: PrintVerification

    /// - Throws: when no Chromium is found.
    package init(_ job: PrintJob, to output: String, on machine: Machine, jobs: Int?) throws(MachineFailure) {
        self.job = job
        self.output = output
        chromium = try Chromium.find(machine.environment)
        environment = machine.environment
        self.jobs = max(1, min(jobs ?? machine.processors, job.documents.count))
        verification = PrintVerification(findsWords: TextExtractor.find(machine.environment) != nil)
    }

    /// Page numbers in a contents may move pages; twice is usual.
    private static let mostPrintings = 4

    /// Documents to be printed.
    package var count: Int { job.documents.count }

    /// Chromium's sandbox refuses to work for root, so that it runs without.
    package static var isRoot: Bool { geteuid() == 0 }

    /// - Parameter progress: told how many documents are done.
    /// - Throws: `MachineFailure`; `CancellationError` when the task was cancelled. Nothing half-printed is left.
    package func run(progress: @escaping @Sendable (Int) -> Void) async throws -> Report {
        let workspace = try PrintWorkspace(for: job, environment)
        defer { workspace.remove() }
        try PrintWorkspace.makeFolder(output)
        let queue = Queue(count: job.documents.count)
        let results = try await withThrowingTaskGroup(of: [(Int, PrintVerification.Result)].self) { group in
            for number in 0..<jobs {
                group.addTask { try await work(number, queue, workspace, progress) }
            }
            return try await group.reduce(into: []) { $0 += $1 }.sorted { $0.0 < $1.0 }
        }
        return report(results)
    }

    private func report(_ results: [(Int, PrintVerification.Result)]) -> Report {
        var report = Report()
        report.verifiedWords = verification.findsWords
        for (index, result) in results {
            let name = job.documents[index].name + ".pdf"
            report.defects += result.defects.map { (name, $0) }
            guard result.defects.isEmpty else { continue }
            report.files.append("\(output)/\(name)")
            report.pages += result.pages
        }
        return report
    }

    /// One thread's share: documents off the queue until there are none, all in one Chromium.
    private func work(
        _ number: Int, _ queue: Queue, _ workspace: PrintWorkspace, _ progress: @Sendable (Int) -> Void
    ) async throws -> [(Int, PrintVerification.Result)] {
        let process = BrowserProcess(
            chromium: chromium, profile: try workspace.profile(number), withoutSandbox: Self.isRoot)
        do {
            return try await process.run { browser in
                let tab = try await PrintingTab(in: browser)
                var results: [(Int, PrintVerification.Result)] = []
                while let index = queue.next() {
                    try Task.checkCancellation()
                    results.append((index, try await print(job.documents[index], in: tab, workspace)))
                    progress(queue.finish())
                }
                return results
            }
        } catch let failure as BrowserFailure {
            try Task.checkCancellation()
            throw MachineFailure("\(failure.description)\(process.lastWords)")
        }
    }

    private func print(
        _ document: PrintDocument, in tab: PrintingTab, _ workspace: PrintWorkspace
    ) async throws -> PrintVerification.Result {
        let file = "\(output)/\(document.name).pdf"
        let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
        try PrintWorkspace.makeFolder(folder)
        let unfinished = "\(folder)/.\(file[file.index(after: file.lastIndex(of: "/") ?? file.startIndex)...]).part"
        defer { try? FileManager.default.removeItem(atPath: unfinished) }
        defer { workspace.clear(document) }
        var places: PrintDocument.Places = [:]
        for _ in 0..<(document.namesPages ? Self.mostPrintings : 1) {
            let page = try workspace.lay(document, places)
            try await tab.print(page, into: unfinished, within: 120 + 2 * document.expectedPages)
            guard document.namesPages else { break }
            let printed = PrintedFile(path: unfinished)?.places ?? [:]
            if printed == places { break }
            places = printed
        }
        let result = try await verification.verify(document, in: unfinished)
        guard result.defects.isEmpty else { return result }
        guard rename(unfinished, file) == 0 else {
            throw MachineFailure("cannot write \(file): \(String(cString: strerror(errno)))")
        }
        return result
    }

    /// Which document comes next, and how many are done.
    private final class Queue: Sendable {
        private let count: Int
        private let state = Mutex((next: 0, done: 0))

        init(count: Int) { self.count = count }

        func next() -> Int? {
            state.withLock { state in
                guard state.next < count else { return nil }
                state.next += 1
                return state.next - 1
            }
        }

        func finish() -> Int {
            state.withLock { state in
                state.done += 1
                return state.done
            }
        }
    }
}
