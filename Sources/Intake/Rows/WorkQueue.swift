import Synchronization

/// Hands out a list of work: each worker has a stretch of its own, which it takes from the front, and is then given the
/// end of whichever stretch has most left.
///
/// So what a worker does lies together but for little, and nobody is idle while there is work.
final class WorkQueue: Sendable {
    private let weights: [Int]
    private let stretches: Mutex<[Range<Int>]>

    /// - Parameter weights: of each piece of work: about how long it takes.
    init(weights: [Int], workers: Int) {
        self.weights = weights
        let total = weights.reduce(0, +)
        var stretches: [Range<Int>] = []
        var (end, sum) = (0, 0)
        for worker in 1...max(workers, 1) {
            let start = end
            while end < weights.count, worker == workers || sum + weights[end] / 2 <= total / workers * worker {
                sum += weights[end]
                end += 1
            }
            stretches.append(start..<end)
        }
        self.stretches = Mutex(stretches)
    }

    /// - Returns: nil when all is handed out.
    func next(for worker: Int) -> Int? {
        stretches.withLock { stretches in
            if let own = stretches[worker].popFirst() { return own }
            let left = stretches.map { weights[$0].reduce(0, +) }
            guard let longest = left.indices.max(by: { left[$0] < left[$1] }) else { return nil }
            return stretches[longest].popLast()
        }
    }
}
