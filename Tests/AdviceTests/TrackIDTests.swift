import Advice
import Testing

@Suite("Track ids")
struct TrackIDTests {
    @Test("sort by code points, so that the order is the same everywhere")
    func order() {
        #expect([TrackID("T10"), TrackID("T02"), TrackID("T01")].sorted().map(\.text) == ["T01", "T02", "T10"])
    }
}
