import Dispatch
import Receivables
import Synchronization
import Testing

@Suite("Two things side by side")
struct SideBySideTests {
    @Test("Both are done once, by one thread or two", arguments: [1, 2])
    func once(jobs: Int) {
        let count = Atomic(0)
        let (first, second) = sideBySide(jobs: jobs) {
            count.wrappingAdd(1, ordering: .relaxed)
            return "a"
        } _: {
            count.wrappingAdd(1, ordering: .relaxed)
            return Int?.none
        }
        // A second that is nil was made all the same, and is not made again.
        #expect(first == "a" && second == nil && count.load(ordering: .relaxed) == 2)
    }

    @Test("Where no thread is free, the caller does the second: many in one another come to an end")
    func nested() {
        @Sendable func depth(_ level: Int) -> Int {
            guard level > 0 else { return 1 }
            let (left, right) = sideBySide(jobs: 2) {
                depth(level - 1)
            } _: {
                depth(level - 1)
            }
            return left + right
        }
        #expect(depth(8) == 256)
    }

    @Test("The second's result has one owner, so that changing it copies nothing")
    func oneOwner() {
        var (_, numbers) = sideBySide(jobs: 2) {
        } _: {
            [Int](repeating: 1, count: 100_000)
        }
        let before = numbers.withUnsafeBufferPointer { $0.baseAddress }
        numbers[0] = 2
        #expect(numbers.withUnsafeBufferPointer { $0.baseAddress } == before)
    }

    @Test("What is given back is gone at once for its owner, with one thread or two", arguments: [1, 2])
    func givenBack(jobs: Int) {
        var rows = [Int](repeating: 1, count: 100_000)
        giveBack(&rows, leaving: [], jobs: jobs)
        #expect(rows.isEmpty)
    }
}
