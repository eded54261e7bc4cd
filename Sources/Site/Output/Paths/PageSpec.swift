/// One file that the site will hold, known before anything is rendered.
package struct PageSpec: Sendable, Hashable {
    package let path: PagePath
    /// What the file is about, as a finding names it: `customer C-001`.
    package let subject: String

    package init(_ path: PagePath, about subject: String) {
        self.path = path
        self.subject = subject
    }
}
