import Samples
import Testing

@Suite("Sizes of a generated portfolio")
struct SampleSizeTests {
    @Test(
        "are met exactly at their edges",
        arguments: [(1, 0, 0, 0), (1, 1, 1, 1), (5, 3, 0, 40), (40, 7, 90, 0), (2, 900, 3, 3)])
    func edges(customers: Int, documents: Int, visits: Int, promises: Int) throws {
        let size = SampleSize(customers: customers, documents: documents, visits: visits, promises: promises, seed: 3)
        let sink = MemorySink()
        let summary = try SampleGenerator(size).write(to: sink)
        #expect(summary.rows(of: .customers) == customers)
        #expect(summary.rows(of: .receivables) == documents)
        #expect(summary.rows(of: .visits) == visits)
        #expect(summary.rows(of: .promises) == promises)
        #expect(sink.rows(.receivables).count == documents)
        #expect(summary.bytes == sink.contents.values.reduce(0) { $0 + $1.count })
    }

    @Test("below nothing are nothing, but there is a customer")
    func negative() {
        let size = SampleSize(customers: -4, documents: -1, visits: -1, promises: -1, seed: 0)
        #expect(size == SampleSize(customers: 1, documents: 0, visits: 0, promises: 0, seed: 0))
    }

    @Test("have no influence on other tables: more visits leave the books as they are")
    func streams() throws {
        var size = SampleSize(customers: 20, documents: 800, visits: 5, promises: 5, seed: 1)
        let few = try MemorySink.portfolio(size)
        size.visits = 500
        size.promises = 90
        let many = try MemorySink.portfolio(size)
        for file: SampleFile in [.customers, .receivables, .payments, .allocations, .disputes, .ledger] {
            #expect(few.contents[file] == many.contents[file], "\(file.path)")
        }
    }
}
