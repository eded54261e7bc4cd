/// One file that the site will hold, known before anything is rendered.
package struct PageSpec: Sendable, Hashable {
    package let path: PagePath
    /// What the file is about, as a finding names it: `customer C-001`.
    package let subject: String
    /// What follows `#` in links to it is read by its script, and no place of it.
    package let readsAnchor: Bool

    package init(_ path: PagePath, about subject: String, readsAnchor: Bool = false) {
        self.path = path
        self.subject = subject
        self.readsAnchor = readsAnchor
    }
}
