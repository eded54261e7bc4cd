import Samples
import Testing

@Suite("Names of generated companies")
struct CompanyNameTests {
    @Test("are all different, and none stands inside another")
    func names() throws {
        let portfolio = try MemorySink.portfolio(
            SampleSize(customers: 12_000, documents: 0, visits: 0, promises: 0, seed: 5))
        let names = portfolio.rows(.customers).map { Array($0("name")) }
        let known = Set(names)
        #expect(known.count == 12_000)
        let shortest = names.map(\.count).min() ?? 0
        let inside = names.flatMap { name in
            (0..<name.count).flatMap { start in
                (start...name.count).filter { end in
                    end - start >= shortest && end - start < name.count && known.contains(Array(name[start..<end]))
                }
            }
        }
        #expect(inside.isEmpty)
    }
}
