/// The names of one view that a template stands in.
struct Scope {
    let schema: ViewSchema
    let frame: Int32
    let isElement: Bool
    private let fields: [String: ViewField]

    init(schema: ViewSchema, frame: Int32, isElement: Bool) {
        self.schema = schema
        self.frame = frame
        self.isElement = isElement
        fields = schema.fields.reduce(into: [:]) { $0[$1.name] = $1 }
    }

    subscript(name: String) -> ViewField? { fields[name] }

    var names: [String] { fields.keys.sorted() }
}

/// What a name stands for.
enum Resolution {
    case field(ViewField, frame: Int32)
    case listCount(ViewField.Reader<Int>, frame: Int32)
    case listAny(ViewField.Reader<Bool>, frame: Int32)
    case currency(ViewField.Reader<TemplateMoney?>, frame: Int32)
    case isFirst(frame: Int32)
    case isLast(frame: Int32)
}
