import Findings
import Markup
import Playbooks
import Testing

@Suite struct PlaceholderTests {
    private func say(_ body: String) throws -> (part: Part, findings: [Finding]) {
        let (playbook, findings) = ArticleText.read(
            ArticleText.stage(), ArticleText.situation(head: "stage: S4", replacing: [.say: body]))
        return (try #require(playbook.situations.first?.article.part(.say)), findings)
    }

    private func html(_ trusted: TrustedHTML?) -> String { String(decoding: trusted?.bytes ?? [], as: UTF8.self) }

    @Test("In the playbook a placeholder is a labelled blank")
    func blank() throws {
        let (part, findings) = try say("About {overdue.amount} from {customer.short_name}.")
        #expect(findings.isEmpty)
        #expect(
            html(part.html)
                == "<p>About <span class=\"blank\">overdue amount</span> from <span class=\"blank\">customer</span>.</p>\n"
        )
    }

    @Test("An unknown placeholder is an error with its place and the nearest name")
    func unknown() throws {
        let (part, findings) = try say("一二 {overdue.amout} three")
        #expect(
            findings.map(\.summary).map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }
                == ["unknown placeholder \"overdue.amout\"; did you mean overdue.amount?"])
        #expect(findings.first?.location?.column == 4)
        #expect(html(part.html).contains("{overdue.amout}"))
    }

    @Test("Values are filled in and escaped")
    func filled() throws {
        let (part, _) = try say("- **Now** {customer.short_name} owes {overdue.amount}.")
        let filled = part.filled(with: [.customerShortName: "A<b>&\"'", .overdueAmount: "¥1.00"])
        #expect(html(filled) == "<ul>\n<li><strong>Now</strong> A&lt;b&gt;&amp;&quot;&#39; owes ¥1.00.</li>\n</ul>\n")
    }

    @Test("A line whose value is missing takes its alternative, else it is left out")
    func alternatives() throws {
        let (part, _) = try say(
            "- You said {last_promise.date}. || You named a day.\n- We had {broken.count} misses.\n- Thank you.")
        #expect(PreparedLines(part).filled(with: [:]) == ["You named a day.", "Thank you."])
        #expect(
            PreparedLines(part).filled(with: [.lastPromiseDate: "10 June", .brokenCount: ""]) == [
                "You said 10 June.", "Thank you.",
            ])
        #expect(PreparedLines(part).filled(with: [.lastPromiseDate: "10 June", .brokenCount: "2"]).count == 3)
        #expect(html(part.html).contains("<span class=\"otherwise\"><span class=\"otherwise-label\">"))
    }

    @Test("An alternative that lacks a value too is left out with its line")
    func nothingLeft() throws {
        let (part, _) = try say("{broken.count} || {broken.dates}")
        #expect(part.filled(with: [:]) == nil)
        #expect(PreparedLines(part).filled(with: [.brokenDates: "3 May"]) == ["3 May"])
    }

    @Test("The line that speaks of a value stands without its label, and so does its other wording")
    func lineOfValue() throws {
        let (part, _) = try say("- Hello.\n- **Claim:** {overdue.amount} is due. || **Claim:** A sum is due.")
        let line = try #require(PreparedLine(of: .overdueAmount, in: part))
        #expect(line.filled({ $0 == .overdueAmount ? "¥1.00" : nil }) == "¥1.00 is due.")
        #expect(line.filled({ _ in nil }) == "A sum is due.")
        #expect(PreparedLine(of: .brokenCount, in: part)?.filled({ _ in nil }) == "Hello.")
    }

    @Test("A value that looks like a placeholder or like Markdown is only text")
    func inert() throws {
        let (part, _) = try say("Hello {customer.short_name}.")
        let filled = part.filled(with: [.customerShortName: "{overdue.amount} **x** || <script>"])
        #expect(html(filled) == "<p>Hello {overdue.amount} **x** || &lt;script&gt;.</p>\n")
    }

    @Test("Links of a filled part lead from where it stands")
    func prefix() throws {
        let (part, findings) = try say("See [limits](#never) and [listening](../stages/s4.md#goal).")
        #expect(findings.isEmpty)
        let filled = html(part.filled(with: [:], linkPrefix: "../playbook/"))
        #expect(
            filled.contains("href=\"../playbook/t01.html#never\"")
                && filled.contains("href=\"../playbook/s4.html#goal\""))
        #expect(html(part.html).contains("href=\"s4.html#goal\""))
    }

    @Test("Names of placeholders are unique, and have a label in every language")
    func labels() {
        for placeholder in Placeholder.allCases {
            #expect(placeholder.label.all.allSatisfy { !$0.isEmpty })
            #expect(Placeholder(rawValue: placeholder.rawValue) == placeholder)
        }
        for language in ["zh-Hans", "zh-Hant", "en"] {
            let labels = Placeholder.allCases.map { $0.label.text(in: language) }
            #expect(Set(labels).count == labels.count)
            #expect(labels.allSatisfy { $0.contains(where: \.isASCII) == (language == "en") || $0.hasPrefix("方案") })
        }
    }
}
