package import Markup

/// One PDF to be made: the page that is printed, and what must be found on the paper.
package struct PrintDocument: Sendable {
    /// Where the PDF goes below the output, without its ending: `C0042`, `letters/C0042-demand-1`.
    package let name: String
    /// The page's place in a site's folders, one folder deep, so that it finds `../assets/`.
    package let path: String
    /// The page's own title, which the PDF bears.
    package let title: String
    /// The tag of the page's language, which the PDF bears.
    package let language: String
    /// Texts that must be found on the paper, whatever its lines and spaces: customers' numbers and names.
    package let expectedTexts: [String]
    /// About how many pages; how long printing may take goes by it.
    package let expectedPages: Int
    /// Writes the page; called by any thread.
    package let write: @Sendable (inout ByteWriter) -> Void

    package init(
        name: String, path: String, title: String, language: String, expectedTexts: [String], expectedPages: Int,
        write: @escaping @Sendable (inout ByteWriter) -> Void
    ) {
        self.name = name
        self.path = path
        self.title = title
        self.language = language
        self.expectedTexts = expectedTexts
        self.expectedPages = expectedPages
        self.write = write
    }
}
