import Synchronization

/// A place to hand a value over from thread to thread: whoever takes it is its only owner.
final class Slot<Value: Sendable>: Sendable {
    let value: Mutex<Value?>

    init(_ value: consuming sending Value? = nil) { self.value = Mutex(value) }

    func take() -> Value? { value.withLock { $0.take() } }
}
