import Metrics
import Testing

@Suite("Wilson's interval")
struct WilsonIntervalTests {
    /// Newcombe's published examples (1998), to four decimals.
    @Test(
        "agrees with the published examples",
        arguments: [(81, 263, 2553, 3662), (15, 148, 624, 1605), (0, 20, 0, 1611), (1, 29, 61, 1718)])
    func published(_ hits: Int, _ n: Int, _ low: Int64, _ high: Int64) throws {
        let interval = try #require(WilsonInterval(hits: hits, of: n))
        #expect((interval.low + 50_000) / 100_000 == low)
        #expect((interval.high + 50_000) / 100_000 == high)
    }

    @Test("nothing of some begins at 0, all of some ends at 1, and the two mirror each other")
    func ends() throws {
        for n in [1, 2, 10, 49, 1_000_000] {
            let none = try #require(WilsonInterval(hits: 0, of: n))
            let all = try #require(WilsonInterval(hits: n, of: n))
            #expect(none.low == 0 && none.high > 0)
            #expect(all.high == 1_000_000_000 && all.low == 1_000_000_000 - none.high)
        }
    }

    @Test("holds the rate itself, and narrows as cases are added")
    func holds() throws {
        var width: Int64 = .max
        for n in [4, 40, 400, 4000] {
            let interval = try #require(WilsonInterval(hits: n / 4, of: n))
            #expect(interval.low < 250_000_000 && interval.high > 250_000_000)
            #expect(interval.high - interval.low < width)
            width = interval.high - interval.low
        }
    }

    @Test("there is none without cases, and a rate without cases is unavailable")
    func none() {
        #expect(WilsonInterval(hits: 0, of: 0) == nil)
        #expect(WilsonInterval(hits: 3, of: 2) == nil)
        #expect(SampleRate(hits: 0, of: 0).rate.reason == .noBase)
        #expect(SampleRate(hits: 0, of: 0).interval == nil)
    }

    @Test("nine cases are not ranked and forty-nine stay grey")
    func small() {
        #expect(!SampleRate(hits: 9, of: 9).isRankable)
        #expect(SampleRate(hits: 0, of: 10).isRankable)
        #expect(!SampleRate(hits: 40, of: 49).isWellFounded)
        #expect(SampleRate(hits: 40, of: 50).isWellFounded)
    }
}
