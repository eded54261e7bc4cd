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
        #expect(words.hold("Harbour Lights & Co."))
        #expect(!words.hold("Harbour Bay"))
        #expect(words.outside.isEmpty)
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
