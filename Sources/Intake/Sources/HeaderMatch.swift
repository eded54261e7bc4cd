import Findings
import Receivables

/// Finds out which column of a file is which field of its table.
struct HeaderMatch {
    private let outline: TableOutline
    private let spec: SourceSpec
    private let names: [HeaderName]
    private let cells: [String]
    /// Field → position of its column.
    private var places: [Int: Int] = [:]
    private var exponents: [Int: Int] = [:]
    private(set) var currencyCode: String?
    /// Fields that the configuration maps to headers that the file lacks.
    private(set) var lostHeaders: [(field: String, headers: [String])] = []

    init(_ cells: [String], outline: TableOutline, spec: SourceSpec) {
        self.outline = outline
        self.spec = spec
        self.cells = cells
        names = cells.map(HeaderName.init)
        let isByPosition = spec.columns.values.contains {
            if case .position = $0 { true } else { false }
        }
        placeConfigured()
        if !isByPosition { placeByAliases() }
        currencyCode = amountCurrency
        if currencyCode != nil { places[currencyField] = nil }
    }

    /// How many of a row's cells are names of the table's columns: what finds the header row.
    static func countKnown(_ cells: [String], outline: TableOutline, spec: SourceSpec) -> Int {
        let configured = Set(spec.columns.values.flatMap(\.keys))
        return cells.count { cell in
            guard !cell.isEmpty, cell.utf8.count <= 200 else { return false }
            let name = HeaderName(cell)
            return configured.contains(name.key) || outline.field(named: name) != nil
        }
    }

    /// In the order in which cells are read.
    var columns: [BoundColumn] {
        var columns: [BoundColumn] = []
        for (field, entry) in outline.fields.enumerated() {
            let fallback = spec.defaults[entry.name].map { Array($0.utf8) }
            guard let place = places[field] ?? (fallback == nil ? nil : -1) else { continue }
            let slot = ColumnSlot(
                field: field, column: place, order: columns.count, exponent: exponents[field] ?? 0, entry, spec)
            columns.append(BoundColumn(slot: slot, header: place < 0 ? entry.name : cells[place], fallback: fallback))
        }
        return columns
    }

    var unknownColumns: [String] {
        let known = Set(places.values)
        return cells.indices.filter { !known.contains($0) && !cells[$0].isEmpty }.map { cells[$0] }
    }

    /// ★fields that neither a column nor a default gives; groups of which one is enough are joined by "or".
    var missing: [String] {
        let single = outline.required.filter { !has($0.name) }.map(\.name)
        let groups = outline.alternatives.filter { !$0.contains(where: has) }.map { $0.joined(separator: " or ") }
        return single + groups
    }

    func has(_ field: String) -> Bool {
        guard let index = outline.fields.firstIndex(where: { $0.name == field }) else { return false }
        return places[index] != nil || spec.defaults[field] != nil
    }

    /// The column that a `where:` key names, as a field or as a header.
    func column(of key: String) -> Int? {
        if let field = outline.fields.firstIndex(where: { $0.name == key }), let place = places[field] { return place }
        return cells.firstIndex(of: key) ?? names.firstIndex { $0.key == HeaderName(key).key }
    }

    private mutating func placeConfigured() {
        for (field, entry) in outline.fields.enumerated() {
            guard let place = spec.columns[entry.name] else { continue }
            switch place {
            case .position(let position):
                if position <= cells.count { places[field] = position - 1 }
            case .headers(let headers):
                guard let column = headers.lazy.compactMap(column(named:)).first else {
                    lostHeaders.append((entry.name, headers))
                    continue
                }
                places[field] = column
                exponents[field] = names[column].exponent
            }
        }
    }

    private func column(named header: String) -> Int? {
        cells.firstIndex(of: header) ?? names.firstIndex { $0.key == HeaderName(header).key }
    }

    /// Of several columns that a field's names fit, the one whose name stands first in the list.
    private mutating func placeByAliases() {
        let taken = Set(places.values)
        var best: [Int: (rank: Int, column: Int, exponent: Int)] = [:]
        for (column, name) in names.enumerated() where !taken.contains(column) && !name.key.isEmpty {
            guard let (field, exponent) = outline.field(named: name), places[field] == nil else { continue }
            guard spec.columns[outline.fields[field].name] == nil else { continue }
            let rank = outline.fields[field].aliases.firstIndex(of: name.key) ?? .max
            if let current = best[field], (current.rank, current.column) <= (rank, column) { continue }
            best[field] = (rank, column, exponent)
        }
        for (field, place) in best {
            places[field] = place.column
            exponents[field] = place.exponent
        }
    }

    private var currencyField: Int { outline.fields.firstIndex { $0.traits.contains(.currency) } ?? -1 }

    /// The currency that the control amount's header names: `Amount (USD)`, `converted_usd`.
    private var amountCurrency: String? {
        guard let field = outline.fields.firstIndex(where: { $0.traits.contains(.control) }), let place = places[field]
        else { return nil }
        return names[place].currencyCode
    }
}

extension SourceSpec.ColumnPlace {
    fileprivate var keys: [String] {
        switch self {
        case .headers(let headers): headers.map { HeaderName($0).key }
        case .position: []
        }
    }
}
