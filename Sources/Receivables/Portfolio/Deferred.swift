import Dispatch
import Synchronization

/// A value that is worked out by the first thread that asks for it, while the others do what does without; or begun
/// beforehand, when a thread is to spare.
package final class Deferred<Value: Sendable>: Sendable {
    private enum State: Sendable {
        /// What the task holds is given up when it is done.
        case waiting(@Sendable () -> Value)
        case done(Value)
    }

    private let state: Mutex<State>

    package init(_ task: @escaping @Sendable () -> Value) { state = Mutex(.waiting(task)) }

    package var value: Value {
        state.withLock { state in
            switch state {
            case .done(let value): return value
            case .waiting(let task):
                let value = task()
                state = .done(value)
                return value
            }
        }
    }

    /// Works the value out beside what its caller goes on with, and then does something else.
    ///
    /// - Parameter jobs: with one thread, nothing is begun.
    package func begin(jobs: Int, then next: @escaping @Sendable () -> Void = {}) {
        guard jobs > 1 else { return }
        DispatchQueue.global(qos: .userInitiated).async {
            _ = self.value
            next()
        }
    }
}
