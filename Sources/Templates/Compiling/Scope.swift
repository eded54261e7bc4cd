/// The names of one view that a template stands in.
struct Scope {
    let schema: ViewSchema
    let frame: Int32
    /// Where in its frame's view it begins: a part that always stands there has no frame of its own.
    let offset: Int
    let isElement: Bool
    private let fields: [String: ViewField]

    init(schema: ViewSchema, frame: Int32, offset: Int = 0, isElement: Bool = false) {
        self.schema = schema
        self.frame = frame
        self.offset = offset
        self.isElement = isElement
        fields = schema.fields.reduce(into: [:]) { $0[$1.name] = $1 }
    }

    subscript(name: String) -> ViewField? { fields[name]?.shifted(by: offset) }

    var names: [String] { fields.keys.sorted() }
}

/// What a name stands for.
enum Resolution {
    case field(ViewField, frame: Int32)
    case listCount(NestedList, frame: Int32)
    case listAny(NestedList, frame: Int32)
    case currency(ViewField, frame: Int32)
    case isFirst(frame: Int32)
    case isLast(frame: Int32)
}
