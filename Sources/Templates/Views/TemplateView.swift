/// What a template may name: the values of one page, one row, one part of a page.
///
///     struct DocumentRow: TemplateView {
///         static let fields = ViewFields<DocumentRow> { row in
///             row.text("number") { $0.number }
///             row.money("open") { $0.open }
///             row.list("payments", of: PaymentRow.self) { $0.payments }
///         }
///     }
///
/// Public, not package: lists are walked per row, and only public inlinable code is specialised across targets.
public protocol TemplateView: SendableMetatype {
    static var fields: ViewFields<Self> { get }
}

/// A list of plain words: `{{#tags}}{{.}}{{/tags}}`.
extension String: TemplateView {
    public static let fields = ViewFields<String> { $0.text(".") { _ in \.self } }
}
