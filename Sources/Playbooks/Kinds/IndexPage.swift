/// The playbook's front page: what it is and how to use it. The lists of articles are the site's to add.
package struct IndexPage: Sendable, Hashable {
    package let article: Article
}
