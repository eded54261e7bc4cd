package import Templates

/// What was settled or answered in the last 12 months, the latest first.
package struct ClosedList: Sendable, TemplateView {
    /// All of them; the rows may be fewer.
    let count: Int
    var rows: [ClosedRow] = []
    var rest: String?

    package static let fields = ViewFields<ClosedList> { list in
        list.count("count") { $0.count }
        list.list("rows", of: ClosedRow.self) { $0.rows }
        list.text("rest") { $0.rest }
    }
}

package struct ClosedRow: Sendable, TemplateView {
    let what: String
    /// Reason or department.
    let kind: String
    var name = ""
    var url = ""
    var opened = TemplateDay(daysSince1970: 0)
    var closed = TemplateDay(daysSince1970: 0)
    var days = 0

    package static let fields = ViewFields<ClosedRow> { row in
        row.text("what") { $0.what }
        row.text("kind") { $0.kind }
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.day("opened") { $0.opened }
        row.day("closed") { $0.closed }
        row.count("days") { $0.days }
    }
}
