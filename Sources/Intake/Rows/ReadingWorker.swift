import Receivables

/// What one thread reads: rows in as few parts as its work leaves, with the texts that they refer to.
struct ReadingWorker: Sendable {
    private let number: Int
    private let work: [ReadingWork]
    private(set) var parts: [RowPart] = []
    private(set) var reading: RowReading
    /// Of the small tables, where this worker read them: their rows share no worker's texts.
    private(set) var smallReading: RowReading?

    /// - Parameter number: the position of its reading.
    init(_ work: [ReadingWork], number: Int, _ currencies: CurrencyTable) {
        self.work = work
        self.number = number
        reading = RowReading(
            currencies: currencies, separatesSharedTexts: true, room: ReadingWorker.room(for: work))
    }

    /// Bytes of texts that rows of ordinary exports have at most.
    private static func room(for work: [ReadingWork]) -> Int { work.reduce(0) { $0 + $1.weight } / 4 }

    mutating func read(_ place: Int, _ currencies: CurrencyTable) {
        switch work[place].content {
        case .smallTables(let plans):
            var part = RowPart(place: -1, reading: 0)
            // Its texts become the whole's, to which the others are added.
            var reading = RowReading(
                currencies: currencies, separatesSharedTexts: false, room: ReadingWorker.room(for: work))
            part.read(plans, &reading)
            parts.append(part)
            smallReading = reading
        case .chunk(let chunk, let plan):
            let goesOn = parts.last?.nextPlace == place
            var part = goesOn ? parts.removeLast() : RowPart(place: place, reading: number)
            part.read(chunk, plan, work, at: place, &reading)
            parts.append(part)
        }
    }
}
