import Receivables

/// One column of a table: what it is called, and how a cell of it enters a row.
struct Field<Row>: Sendable {
    let name: String
    let traits: FieldTraits
    /// Other spellings of the header, as `HeaderName.key`.
    let aliases: [String]
    let form: CellForm
    let reader: CellReader<Row>

    init(
        _ name: String, _ traits: FieldTraits, _ aliases: String, form: CellForm = .value,
        read: @escaping @Sendable (_ cell: Cell, _ row: inout Row, _ reading: inout RowReading) -> Void
    ) {
        self.init(name, traits, aliases, form: form, .other(read))
    }

    init(
        _ name: String, _ traits: FieldTraits, _ aliases: String, form: CellForm = .value, _ reader: CellReader<Row>
    ) {
        self.name = name
        self.traits = traits
        self.aliases = [HeaderName(name).key] + HeaderName.keys(of: aliases)
        self.form = form
        self.reader = reader
    }
}

struct FieldTraits: OptionSet, Sendable {
    let rawValue: UInt8

    /// The column must exist, and a row without a value in it is rejected.
    static let required = FieldTraits(rawValue: 1)
    /// Rows that agree in all fields with this trait are one thing told twice.
    static let identity = FieldTraits(rawValue: 2)
    /// The amount that the control figures add up.
    static let control = FieldTraits(rawValue: 4)
    /// The row's currency: read before any amount.
    static let currency = FieldTraits(rawValue: 8)
}

/// How a cell is made ready before it is read.
enum CellForm: Sendable {
    case value
    /// Out of the wrappings of spreadsheets; refused where one has damaged it; zeros stripped where configured.
    case identifier
}

/// A cell that is not blank: its bytes trimmed, and which column it stands in. Made per cell, so it holds no reference.
struct Cell {
    let bytes: UnsafeRawBufferPointer
    let slot: ColumnSlot
    /// Of the bytes: worked out once for the row's hash and for whatever is looked up by it.
    let key: TextKey

    @inline(__always)
    init(bytes: UnsafeRawBufferPointer, slot: ColumnSlot) {
        self.bytes = bytes
        self.slot = slot
        key = TextKey(bytes)
    }

    var string: String { bytes.lossyText }
}

/// What the reading of a cell needs to know of its column, in two words: it is handed on for each cell.
struct ColumnSlot: Sendable {
    private let packedField: Int16
    private let packedOrder: Int16
    private let packedColumn: Int32
    private let packedExponent: Int8
    private let flags: UInt8

    /// - Parameters:
    ///   - field: position in the schema's fields.
    ///   - column: position in the file from 0; −1 for a field that only a default fills.
    ///   - order: position among the file's bound columns.
    ///   - exponent: power of ten that the header's unit multiplies amounts by.
    init(field: Int, column: Int, order: Int, exponent: Int, _ entry: TableOutline.Entry, _ spec: SourceSpec) {
        packedField = Int16(field)
        packedOrder = Int16(order)
        packedColumn = Int32(column)
        packedExponent = Int8(clamping: exponent)
        flags =
            (entry.traits.contains(.required) ? 1 : 0) | (entry.traits.contains(.identity) ? 2 : 0)
            | (entry.form == .identifier ? 4 : 0) | (spec.strippedZeros.contains(entry.name) ? 8 : 0)
            | (spec.strippedDecimals.contains(entry.name) ? 16 : 0)
            | (entry.traits.contains(.required) || spec.defaults[entry.name] != nil ? 32 : 0)
    }

    var field: Int { Int(packedField) }
    var order: Int { Int(packedOrder) }
    var column: Int { Int(packedColumn) }
    var exponent: Int { Int(packedExponent) }
    /// A row without a value in it is rejected.
    var isRequired: Bool { flags & 1 != 0 }
    var isIdentity: Bool { flags & 2 != 0 }
    var isIdentifier: Bool { flags & 4 != 0 }
    var stripsZeros: Bool { flags & 8 != 0 }
    var stripsDecimals: Bool { flags & 16 != 0 }
    /// A blank cell has a default value, or a row cannot be used with it.
    var mattersWhenBlank: Bool { flags & 32 != 0 }
}

/// A field of the table with its column in one file.
struct BoundColumn: Sendable {
    var slot: ColumnSlot
    /// The header's spelling, for findings.
    let header: String
    /// The value of blank cells.
    let fallback: [UInt8]?
}
