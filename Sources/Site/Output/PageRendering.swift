import Dispatch
import Markup
import Synchronization

/// Renders all pages on several threads; each page is compared, audited and, where it differs, staged while its bytes
/// are still warm, so that no more pages are in memory than threads.
struct PageRendering: Sendable {
    let pages: PageList
    let jobs: Int
    let audit: PageAudit
    let old: OpenFolder?
    let staging: StagingTree
    let render: @Sendable (Int, inout ByteWriter) -> Void

    /// - Parameter likely: the manifest of the old site if the new one is most likely the same. Then pages are only
    ///   compared with their files; if any differs after all, those not yet audited are rendered a second time.
    /// - Returns: in the order of the list, whatever the number of threads.
    func all(expecting likely: SiteManifest?) throws(OutputFailure) -> [RenderedPage] {
        var rendered = try render(Array(pages.pages.indices), expecting: likely)
        guard rendered.contains(where: { $0.differs }) else { return rendered }
        let pending = rendered.indices.filter { rendered[$0].report == nil }
        for (index, page) in zip(pending, try render(pending, expecting: nil)) { rendered[index] = page }
        return rendered
    }

    /// What the threads share.
    private struct Progress: ~Copyable {
        let next = Atomic(0)
        let isOver = Atomic(false)
        /// Whether a page has differed, so that all others must be audited too.
        let isDifferent = Atomic(false)
        let results = Mutex(Results(pages: [], failure: nil))
    }

    private struct Results {
        var pages: [(position: Int, page: RenderedPage)]
        var failure: OutputFailure?
    }

    private static let pagesAtATime = 8

    private func render(_ indices: [Int], expecting likely: SiteManifest?) throws(OutputFailure) -> [RenderedPage] {
        let progress = Progress()
        let thread = { @Sendable (_: Int) in
            do throws(OutputFailure) {
                let rendered = try work(on: indices, expecting: likely, progress)
                progress.results.withLock { $0.pages += rendered }
            } catch {
                progress.isOver.store(true, ordering: .relaxed)
                progress.results.withLock { $0.failure = $0.failure ?? error }
            }
        }
        if jobs > 1 { DispatchQueue.concurrentPerform(iterations: jobs, execute: thread) } else { thread(0) }
        return try progress.results.withLock { (results) throws(OutputFailure) in
            if let failure = results.failure { throw failure }
            return results.pages.sorted { $0.position < $1.position }.map(\.page)
        }
    }

    private func work(
        on indices: [Int], expecting likely: SiteManifest?, _ progress: borrowing Progress
    ) throws(OutputFailure) -> [(position: Int, page: RenderedPage)] {
        var bench = Workbench()
        var rendered: [(position: Int, page: RenderedPage)] = []
        while !progress.isOver.load(ordering: .relaxed) {
            let start = progress.next.add(Self.pagesAtATime, ordering: .relaxed).oldValue
            guard start < indices.count else { break }
            for position in start..<min(start + Self.pagesAtATime, indices.count) {
                let isLikely = !progress.isDifferent.load(ordering: .relaxed)
                let page = try renderPage(indices[position], expecting: isLikely ? likely : nil, on: &bench)
                if page.differs { progress.isDifferent.store(true, ordering: .relaxed) }
                rendered.append((position, page))
            }
        }
        return rendered
    }

    /// What one thread reuses from page to page.
    private struct Workbench {
        var writer = ByteWriter(capacity: 1 << 16)
        var comparison: [UInt8] = []
        var stops = PageStops()
    }

    private func renderPage(
        _ index: Int, expecting likely: SiteManifest?, on bench: inout Workbench
    ) throws(OutputFailure) -> RenderedPage {
        bench.writer.bytes.removeAll(keepingCapacity: true)
        render(index, &bench.writer)
        let bytes = bench.writer.bytes
        let path = pages.pages[index].path.text
        let isSame = old?.holds(bytes, at: path, reading: &bench.comparison) ?? false
        if isSame, let file = likely?.files[path], file.bytes == bytes.count {
            return RenderedPage(file: file, differs: false, report: nil)
        }
        if !isSame { try staging.write(bytes, to: path) }
        let file = SiteManifest.File(bytes: bytes.count, checksum: FileChecksum(of: bytes))
        return RenderedPage(
            file: file, differs: !isSame, report: audit.report(on: index, bytes, stops: &bench.stops))
    }
}
