import Markup
import Playbooks
import Testing

@Suite("A letter's lists taken apart")
struct FormFieldTests {
    private func part(_ body: String, _ heading: String) throws -> Part {
        let head = "id: L-X\ntitle: X\ntable: none\naccount: false\nnumber_prefix: X\nowner: Me\nversion: 1"
        let file = ArticleText.file("letters/x.md", head: head, "## \(heading)\n\n\(body)")
        let playbook = PlaybookReader.read(files: [file], language: "en").playbook
        return try #require(playbook.letters.first?.article.parts.first)
    }

    private func texts(_ field: FormField) -> [String] {
        field.pieces.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test("bold words are the label, semicolons of both scripts part the rest")
    func fields() throws {
        let fields = try part("- **Party (seal)** one; two；{our.company}\n- plain", "Signatures").fields(
            filledWith: [.ourCompany: "A; <B>"])
        #expect(fields.map(\.label) == ["Party (seal)", ""])
        #expect(texts(fields[0]).map { $0.trimmed } == ["one", "two", "A; &lt;B&gt;"])
        #expect(fields.map(\.wantsSeal) == [true, false])
    }

    @Test("a line of an amount of nothing is left out, and the words that lead to it")
    func leavingOut() throws {
        let part = try part("Before.\n\nApart:\n\n- {not_due.amount} || other\n- {disputed.amount}", "Body")
        let values: [Placeholder: String] = [.notDueAmount: "0.00", .disputedAmount: "5.00"]
        func words(_ absent: Set<Placeholder>) -> String {
            part.filled(with: values, leavingOut: absent).map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        }
        #expect(words([.notDueAmount]).contains("Apart:") && !words([.notDueAmount]).contains("0.00"))
        #expect(!words([.notDueAmount]).contains("other"))
        #expect(words([.notDueAmount, .disputedAmount]).contains("Before."))
        #expect(!words([.notDueAmount, .disputedAmount]).contains("Apart:"))
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
