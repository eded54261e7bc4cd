import Markup
import Templates
import Testing

@Suite(
    "The dynamic face keeps to the Mustache specification",
    .enabled(if: MustacheSpecification.isThere, "the official tests are not beside the checkout"))
struct MustacheSpecificationTests {
    @Test("the official tests are all read")
    func count() {
        #expect(MustacheSpecification.cases(of: MustacheSpecification.required).count == 136)
        #expect(MustacheSpecification.cases(of: ["~inheritance"]).count == 27)
        #expect(MustacheSpecification.cases(of: ["~dynamic-names"]).count == 21)
    }

    @Test("required", arguments: MustacheSpecification.cases(of: MustacheSpecification.required))
    func required(_ test: MustacheSpecification) { #expect(printed(test) == test.expected) }

    @Test("inheritance", arguments: MustacheSpecification.cases(of: ["~inheritance"]))
    func inheritance(_ test: MustacheSpecification) { #expect(printed(test) == test.expected) }

    @Test("dynamic names", arguments: MustacheSpecification.cases(of: ["~dynamic-names"]))
    func dynamicNames(_ test: MustacheSpecification) { #expect(printed(test) == test.expected) }

    private func printed(_ test: MustacheSpecification) -> String {
        let page = "the tested template"
        let templates = DynamicTemplates(test.partials.merging([page: test.template]) { $1 })
        var writer = ByteWriter()
        templates.render(page, test.data, into: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
