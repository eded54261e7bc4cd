import Receivables

/// Reads the rows of all opened files on a few threads.
struct FileReading {
    struct Rows: Sendable {
        /// The small tables' first, then the large ones' in the order of their files.
        var parts: [RowPart]
        /// That of the small tables first, then one for each worker.
        var readings: [RowReading]
    }

    private let plans: [FilePlan]
    private let currencies: CurrencyTable

    init(_ files: SourceFiles) {
        plans = files.plans
        currencies = files.currencies
    }

    func rows(jobs: Int) -> Rows {
        let work = ReadingWork.list(plans, jobs: jobs)
        let workers = max(jobs, 1)
        let queue = WorkQueue(weights: work.map(\.weight), workers: workers)
        let currencies = currencies
        let read = parallelMap(workers, jobs: jobs) { worker in
            var own = ReadingWorker(work, number: worker + 1, currencies)
            while let place = queue.next(for: worker) { own.read(place, currencies) }
            return own
        }
        let small = read.lazy.compactMap(\.smallReading).first
        return Rows(
            parts: read.flatMap(\.parts).sorted { $0.place < $1.place },
            readings: [small ?? RowReading(currencies: currencies, separatesSharedTexts: false)]
                + read.map(\.reading))
    }
}
