import Dispatch
import Receivables
import Synchronization
import Testing

@Suite("A deferred value")
struct DeferredTests {
    /// How often it was made, and how often what comes behind it was done.
    private final class Count: Sendable {
        let made = Atomic(0)
        let followed = Atomic(0)
    }

    @Test("It is made once, whoever asks and however often it is begun")
    func once() {
        let count = Count()
        let value = Deferred { count.made.wrappingAdd(1, ordering: .relaxed).newValue }
        value.begin(jobs: 2)
        value.begin(jobs: 2)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in #expect(value.value == 1) }
        #expect(count.made.load(ordering: .relaxed) == 1)
    }

    @Test("What comes behind it is done when it is made")
    func followed() {
        let count = Count()
        let done = DispatchSemaphore(value: 0)
        Deferred { count.made.store(7, ordering: .relaxed) }.begin(jobs: 2) {
            count.followed.store(count.made.load(ordering: .relaxed), ordering: .relaxed)
            done.signal()
        }
        #expect(done.wait(timeout: .now() + 30) == .success)
        #expect(count.followed.load(ordering: .relaxed) == 7)
    }

    @Test("With one thread, nothing is begun before anybody asks")
    func oneThread() {
        let count = Count()
        let value = Deferred { count.made.wrappingAdd(1, ordering: .relaxed).newValue }
        value.begin(jobs: 1) { count.followed.store(1, ordering: .relaxed) }
        #expect(count.made.load(ordering: .relaxed) == 0)
        #expect(value.value == 1)
        #expect(count.followed.load(ordering: .relaxed) == 0)
    }
}
