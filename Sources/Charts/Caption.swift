/// What a chart says in words: read aloud instead of the picture.
package struct Caption: Sendable, Hashable {
    /// Unique on the page; the ids of the title, the description and the patterns are made from it.
    package let id: String
    package let title: String
    package let description: String

    package init(id: String, title: String, description: String) {
        self.id = id
        self.title = title
        self.description = description
    }
}
