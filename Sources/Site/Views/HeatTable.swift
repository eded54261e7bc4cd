import Charts
package import Templates

/// A table of numbers on grounds that are darker the larger they are: `partials/heat-table`, with the steps of
/// `HeatScale`. The number is always there, so that nobody needs the colour.
package struct HeatTable: Sendable, TemplateView {
    /// The heading's id, by which the table is known.
    var labelledBy = ""
    /// What the rows are.
    var corner = ""
    var columns: [HeatColumn] = []
    var rows: [HeatRow] = []

    package static let fields = ViewFields<HeatTable> { table in
        table.text("labelledBy") { $0.labelledBy }
        table.text("corner") { $0.corner }
        table.list("columns", of: HeatColumn.self) { $0.columns }
        table.list("rows", of: HeatRow.self) { $0.rows }
    }
}

package struct HeatColumn: Sendable, TemplateView {
    let text: String
    /// Set small above the text, e.g. the year where it begins.
    let note: String?

    init(_ text: String, note: String? = nil) {
        self.text = text
        self.note = note
    }

    package static let fields = ViewFields<HeatColumn> { column in
        column.text("text") { $0.text }
        column.text("note") { $0.note }
    }
}

package struct HeatRow: Sendable, TemplateView {
    var name = ""
    /// What is behind the row.
    var url: String?
    /// Set small behind the name, e.g. the talk tracks that answer a reason.
    var links: [HeatLink] = []
    var cells: [HeatCell] = []
    /// A sum of the others, set apart.
    var isTotal = false

    package static let fields = ViewFields<HeatRow> { row in
        row.text("name") { $0.name }
        row.url("url") { $0.url }
        row.list("links", of: HeatLink.self) { $0.links }
        row.list("cells", of: HeatCell.self) { $0.cells }
        row.flag("isTotal") { $0.isTotal }
    }
}

package struct HeatLink: Sendable, TemplateView {
    let text: String
    let url: String

    package static let fields = ViewFields<HeatLink> { link in
        link.text("text") { $0.text }
        link.url("url") { $0.url }
    }
}

package struct HeatCell: Sendable, TemplateView {
    /// Ready to print.
    let value: String
    /// `heat-1` … `heat-4`, `quiet` for a zero, `none` where there is no value, `strong` for a sum.
    let style: String
    /// What is behind the number.
    let url: String?
    /// Set small behind the number, e.g. how many cases it rests on.
    let note: String?

    init(_ value: String, style: String, url: String? = nil, note: String? = nil) {
        self.value = value
        self.style = style
        self.url = url
        self.note = note
    }

    /// - Parameter size: what the ground is chosen by; the value is its text.
    init(_ value: String, _ size: Double, on scale: HeatScale, url: String? = nil, note: String? = nil) {
        self.init(value, style: scale.style(of: size), url: url, note: note)
    }

    package static let fields = ViewFields<HeatCell> { cell in
        cell.text("value") { $0.value }
        cell.text("style") { $0.style }
        cell.url("url") { $0.url }
        cell.text("note") { $0.note }
    }
}
