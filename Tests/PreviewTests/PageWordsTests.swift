import Preview
import Testing

@Suite("Words on printed pages")
struct PageWordsTests {
    private func words(_ lines: String...) -> PageWords {
        var words = PageWords()
        for line in lines { words.read(line) }
        return words
    }

    private let page = "  <page width=\"594.96\" height=\"841.92\">"

    @Test("a name is found though it runs over two lines")
    func names() {
        let words = words(
            page, "    <word xMin=\"10\" yMin=\"10\" xMax=\"90\" yMax=\"20\">Harbour</word>",
            "    <word xMin=\"10\" yMin=\"22\" xMax=\"90\" yMax=\"32\">Lights &amp; Co.</word>", "  </page>")
        #expect(words.missing(["Harbour Lights & Co.", "Harbour Bay"]) == ["Harbour Bay"])
        #expect(words.outside.isEmpty)
    }

    @Test("customers in the wrong order are missing where they should be")
    func order() {
        func word(_ text: String) -> String { "    <word xMin=\"1\" yMin=\"1\" xMax=\"9\" yMax=\"9\">\(text)</word>" }
        let words = words(page, word("Ann"), page, word("Bob"))
        #expect(words.missing(["Ann", "Bob"]).isEmpty)
        #expect(words.missing(["Bob", "Ann"]) == ["Ann"])
        #expect(PageWords().missing(["Ann"]) == ["Ann"])
    }

    @Test("a word beyond the edge of its page is told with its page")
    func clipped() {
        let words = words(
            page, page, "    <word xMin=\"580\" yMin=\"10\" xMax=\"640\" yMax=\"20\">cut off</word>",
            "    <word xMin=\"580\" yMin=\"830\" xMax=\"590\" yMax=\"842.5\">fits</word>")
        #expect(words.pages.count == 2)
        #expect(words.outside == ["cutoff (page 2)"])
    }
}
