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
