/// Something to carry: one page, read in a hurry.
package struct Card: Sendable, Hashable {
    package let article: Article
}
