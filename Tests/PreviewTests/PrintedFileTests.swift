import Preview
import Testing

@Suite("What a PDF says of itself")
struct PrintedFileTests {
    /// A PDF of the kind that Chromium writes, with its table of objects.
    private func file(_ objects: [String], trailer: String = "/Root 1 0 R\n/Info 2 0 R") -> [UInt8] {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            text += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
        }
        text += "trailer\n<</Size \(objects.count + 1)\n\(trailer)>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    private let catalogue = """
        <</Type /Catalog
        /Pages 3 0 R
        /Dests 6 0 R
        /MarkInfo <</Type /MarkInfo
        /Marked true>>
        /Lang (zh-Hans)>>
        """

    private func whole(font: String = "<</Type /Font\n/Subtype /Type3>>", more: [String] = []) -> [UInt8] {
        file(
            [
                catalogue, "<</Title <FEFF5B8100200041>\n/Creator (x)>>",
                "<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>", "<</Type /Page\n/Parent 3 0 R>>",
                "<</Type /Page\n/Parent 3 0 R>>", "<</begin [4 0 R /XYZ 0 841 0]\n/end [5 0 R /XYZ 0 10 0]>>", font,
            ] + more)
    }

    @Test("pages, title, language, tags and places")
    func whole() throws {
        let printed = try #require(PrintedFile(whole()))
        #expect(printed.pages == 2)
        #expect(printed.title == "宁 A")
        #expect(printed.language == "zh-Hans")
        #expect(printed.isTagged)
        #expect(printed.missingFonts == 0)
        #expect(printed.links == 0)
        #expect(printed.places == ["begin": 1, "end": 2])
    }

    @Test("a font without its file is missing, one with it is not")
    func fonts() throws {
        let font = "<</Type /Font\n/Subtype /TrueType\n/FontDescriptor 8 0 R>>"
        let bare = try #require(PrintedFile(whole(font: font, more: ["<</Type /FontDescriptor>>"])))
        #expect(bare.missingFonts == 1)
        let embedded = whole(font: font, more: ["<</Type /FontDescriptor\n/FontFile2 9 0 R>>"])
        #expect(try #require(PrintedFile(embedded)).missingFonts == 0)
    }

    @Test("a link that leaves the document is seen")
    func links() throws {
        let link = "<</Type /Annot\n/A <</S /URI\n/URI (file:///x.html)>>>>"
        #expect(try #require(PrintedFile(whole(more: [link]))).links == 1)
    }

    @Test("what stands in a stream is no object")
    func streams() throws {
        let stream = "<</Length 20>>\nstream\n<</Type /Page\n/URI (x)\nendstream"
        let printed = try #require(PrintedFile(whole(more: [stream])))
        #expect(printed.pages == 2 && printed.links == 0)
    }

    @Test("of a file that is cut off, empty or no PDF nothing is claimed")
    func broken() {
        #expect(PrintedFile([]) == nil)
        #expect(PrintedFile(Array("<html>".utf8)) == nil)
        #expect(PrintedFile(Array(whole().dropLast(60))) == nil)
        #expect(PrintedFile(file([catalogue], trailer: "/Root 9 0 R")) == nil)
    }
}
