package import Templates

/// What a list does not show: how many, their sum, and where they are found.
package struct ListRest: Sendable, TemplateView {
    let name: String
    let url: String
    let amount: TemplateMoney

    package static let fields = ViewFields<ListRest> { rest in
        rest.text("name") { $0.name }
        rest.url("url") { $0.url }
        rest.money("amount") { $0.amount }
    }
}
