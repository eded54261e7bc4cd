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
/// while the other keeps the rest busy. Where no other thread was free to begin with the second, its caller does it.
///
/// - Parameter jobs: with one thread, one after the other.
package func sideBySide<First, Second: Sendable>(
    jobs: Int, _ first: () -> First, _ second: @escaping @Sendable () -> Second
) -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    let aside = Aside(second)
    DispatchQueue.global(qos: .userInitiated).async { aside.work() }
    let own = first()
    return (own, aside.take() ?? second())
}

/// Work for whoever comes first. Unlike a `Deferred`, it gives its result up, so that what changes it later copies
/// nothing.
private final class Aside<Value: Sendable>: Sendable {
    private struct State: Sendable {
        var task: (@Sendable () -> Value)?
        var value: Value?

        mutating func work() {
            guard let task else { return }
            self.task = nil
            value = task()
        }
    }

    private let state: Mutex<State>

    init(_ task: @escaping @Sendable () -> Value) { state = Mutex(State(task: task)) }

    func work() { state.withLock { $0.work() } }

    func take() -> Value? {
        state.withLock { state in
            state.work()
            return state.value.take()
        }
    }
}

/// Gives back the memory of what nobody needs any more, on another thread: a million rows take some milliseconds.
///
/// - Parameter value: becomes `rest`, so that it has no second owner.
package func giveBack<Value: Sendable>(_ value: inout Value, leaving rest: Value, jobs: Int) {
    let old = Mutex<Value?>(value)
    value = rest
    guard jobs > 1 else { return }
    DispatchQueue.global(qos: .userInitiated).async { old.withLock { $0 = nil } }
}
