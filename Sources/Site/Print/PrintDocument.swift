package import Markup

/// One PDF to be made: the page that is printed, and what must be found on the paper.
package struct PrintDocument: Sendable {
    /// On which printed page each anchor begins, as a print before told.
    package typealias Places = [String: Int]

    /// Where the PDF goes below the output, without its ending: `C0042`, `letters/C0042-demand-1`.
    package let name: String
    /// The page's place in a site's folders, so that it finds its `assets/`.
    package let path: String
    /// The page's own title, which the PDF bears.
    package let title: String
    /// The tag of the page's language, which the PDF bears.
    package let language: String
    /// Texts that must be found on the paper, none on a page before the text ahead of it, whatever lines and spaces: who
    /// is printed.
    package var expectedTexts: [String] = []
    /// About how many pages; how long printing may take goes by it.
    package var expectedPages = 4
    /// Whether the page names printed pages of its own, so that it is printed again once they are known.
    package var namesPages = false
    /// Writes the page; called by any thread. At first the places are empty.
    package let write: @Sendable (Places, inout ByteWriter) -> Void

    package init(
        name: String, path: String, title: String, language: String,
        write: @escaping @Sendable (Places, inout ByteWriter) -> Void
    ) {
        self.name = name
        self.path = path
        self.title = title
        self.language = language
        self.write = write
    }
}
