/// A jurisdiction's limitation of claims, from `content/limitation/<id>.yml`.
package struct LimitationRules: Sendable, Hashable {
    package var id = "prc"
    package var years = 3

    package init() {}
}
