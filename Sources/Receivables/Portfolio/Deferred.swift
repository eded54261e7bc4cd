import Dispatch
import Synchronization

/// A value that is worked out by the first thread that asks for it, while the others do what does without; or begun
/// beforehand, when a thread is to spare.
package final class Deferred<Value: Sendable>: Sendable {
    private let make: @Sendable () -> Value
    private let made = Mutex<Value?>(nil)

    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    package var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
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
