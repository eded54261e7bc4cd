import Dispatch
import Synchronization

/// Does the same for several parts on as many threads, and returns the results in the parts' order: the same for
/// one thread or many.
package func inParallel<Part: Sendable, Result: Sendable>(
    _ parts: [Part], _ body: @escaping @Sendable (Part) -> Result
) -> [Result] {
    guard parts.count > 1 else { return parts.map(body) }
    let results = Mutex([Result?](repeating: nil, count: parts.count))
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
        let result = body(parts[index])
        results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
}

/// Does two things that need nothing of each other at once, so that what one of them does on one thread costs no time
/// while the other keeps the rest busy.
///
/// - Parameter jobs: with one thread, one after the other.
package func sideBySide<First, Second: Sendable>(
    jobs: Int, _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    let outcome = Outcome<Second>()
    let work = DispatchWorkItem { outcome.value.withLock { $0 = second() } }
    DispatchQueue.global(qos: .userInitiated).async(execute: work)
    let own = first()
    work.wait()
    return (own, outcome.value.withLock { $0 } ?? second())
}

private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}
