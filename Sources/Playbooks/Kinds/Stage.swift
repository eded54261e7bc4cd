/// A step of a visit, from preparing it to recording it.
package struct Stage: Sendable, Hashable {
    package let article: Article
}
