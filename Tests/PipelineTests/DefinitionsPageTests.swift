import Foundation
import Metrics
import TestSupport
import Testing

@Suite("About these figures")
struct DefinitionsPageTests {
    private static let page = Result {
        let scratch = try Scratch()
        try SampleSite.build(into: "site", of: scratch)
        return try scratch.text("site/definitions.html").withEndTags
    }

    /// Places that other pages link to.
    private static let anchors = [
        "promise-state", "promise-kept-rate", "visit-funnel", "attributed-cash", "track-effect", "limitation-date",
        "evidence-grade", "guarantee-period", "late-charge", "payment-plan", "early-settlement", "days-to-pay",
        "forecast", "forecast-backtest", "roll-rate", "loss-allowance", "collector-index", "target-attainment",
        "priority", "track-choice",
    ]

    @Test("every figure of the catalogue has one entry, in the catalogue's order")
    func entries() throws {
        let page = try Self.page.get()
        let ids = FigureCatalogue.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Set(Self.anchors).isSubset(of: ids))
        let places = ids.map { page.ranges(of: "<h3 id=\"\($0)\">") }
        #expect(places.allSatisfy { $0.count == 1 })
        let order = places.compactMap(\.first?.lowerBound)
        #expect(order == order.sorted())
    }

    @Test("no gate and no rule is hidden, nor a track that the playbook does not have yet")
    func rules() throws {
        let page = try Self.page.get()
        let book = try String(
            contentsOf: SharedData.repository.appendingPathComponent("content/rules.yml"), encoding: .utf8)
        let ids = book.matches(of: #/(?m)^  - id: (.+)$/#).map { String($0.output.1) }
        #expect(ids.count > 30)
        for id in ids { #expect(page.contains("<th scope=\"row\">\(id)</th>"), "\(id)") }
        for track in 1...26 {
            let name = track < 10 ? "T0\(track)" : "T\(track)"
            #expect(!book.contains(name) || page.contains(name), "\(name)")
        }
    }
}
