import Dispatch
import Synchronization

/// Stretches of many rows, small enough that threads end together.
func rowRuns(_ rowCount: Int) -> [Range<Int>] {
    let size = max(4096, rowCount / 32)
    return stride(from: 0, to: rowCount, by: size).map { $0..<min($0 + size, rowCount) }
}

/// Computes `count` results on a few threads; result i is that of call i, whichever thread made it.
///
/// Calls are handed out in order, so that the large ones should come first.
func parallelMap<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @Sendable @escaping (Int) -> Result
) -> [Result] {
    guard count > 1, jobs > 1 else { return (0..<count).map(body) }
    let next = Atomic(0)
    let slots = (0..<count).map { _ in Slot<Result>() }
    DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
        while true {
            let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            slots[index].value.withLock { $0 = body(index) }
        }
    }
    return slots.compactMap { $0.take() }
}
