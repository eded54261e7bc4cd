import Receivables
import Site
import TestSupport
import Testing

@Suite("Effect and readiness")
struct ReadinessPageTests {
    private func example(_ visits: Int) -> PageCase {
        var page = PageCase()
        for number in 0..<visits {
            page.field.visit("C1", "V\(number)", day("2026-05-05"), tracks: ["T01@1"]) {
                ($0.outcome, $0.metRole) = (number < 4 ? .promisedInWriting : .refusedToPay, .owner)
            }
        }
        return page
    }

    @Test("nine uses hide the figures with the reason, ten show them with their interval")
    func fewest() throws {
        let hidden = try example(9).page("playbook/readiness.html").row("effect", "T01")
        #expect(hidden[2...4] == ["4", "9", "9 only; hidden below 10"])
        let shown = try example(10).page("playbook/readiness.html").row("effect", "T01")
        #expect(shown[2...4] == ["4", "10", "40.0%"])
        #expect(shown[5] == "16.8%–68.7%" && shown[7] == "none kept")
    }

    @Test("a track that nobody used stands there, too, where its page links to")
    func unused() throws {
        let page = try example(0).page("playbook/readiness.html")
        #expect(page.source.contains("id=\"effect-t02-waiting-downstream\""))
        #expect(page.row("effect", "T02").last == "not used in 12 months")
    }

    @Test("who is trained stands in a table; what is used untrained is due now")
    func people() throws {
        var page = example(3)
        #expect(try page.page("playbook/readiness.html").words.contains("data/training.csv"))
        page.amend = { records in
            var training = Training()
            training.person = records.texts.append("P-1") ?? .empty
            training.track = records.texts.append("T02") ?? .empty
            (training.date, training.score, training.kind) = (day("2026-06-01"), 90_000, .roleplay)
            records.training.append(training)
        }
        let trained = try page.page("playbook/readiness.html")
        #expect(trained.row("people", "P-1")[1...3] == ["1", "0", "1"])
        #expect(trained.words.contains("role-play passed, valid until 2027-06-01"))
        #expect(trained.rows("due").map { $0[1...4] } == [["now P-1", "T01 No cash", "in use, never trained", "3"]])
    }

    @Test("no collector's tree has the page")
    func audience() throws {
        var page = example(1)
        page.audience = .collector("P-1")
        #expect(throws: (any Error).self) { try page.page("playbook/readiness.html") }
        #expect(try !page.page("playbook/t01-no-cash.html").source.contains("readiness.html"))
    }
}
