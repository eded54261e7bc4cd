import Findings
package import Receivables
package import Settings

extension SourceSpec {
    /// Reads an entry of `sources:`, or a profile: both know the same keys.
    /// - Parameter table: of an entry that need not name one.
    /// - Returns: nil when no table is named; the settings file then holds the finding.
    package init?(_ settings: SettingsMap, table: TableKind? = nil) {
        let named = settings.choice("table", of: TableKind.self)
        guard let table = named ?? table else {
            if !settings.has("table") {
                settings.report("table", "a source names no table", help: "table: receivables, payments, visits…")
            }
            settings.finish()
            return nil
        }
        self.init(table: table, files: settings.texts("file") ?? [])
        place = settings.place(of: "table") ?? settings.place(of: "file")
        profile = settings.text("profile")
        readDialect(settings)
        readMapping(settings)
        readRules(settings)
        settings.finish()
    }

    private mutating func readDialect(_ settings: SettingsMap) {
        encoding = settings.value("encoding", expected: "an encoding such as utf-8, gb18030 or big5") {
            TextEncoding(named: $0)
        }
        delimiter = settings.value("delimiter", expected: "one character: \",\", \";\", \"|\" or \"\\t\"") {
            Dialect(declared: $0)
        }
        decimal = settings.value("decimal", expected: "\".\" or \",\"") {
            [".", ","].contains($0) ? $0.utf8.first : nil
        }
        dates = settings.value("dates", expected: "d/M/y, M/d/y or y/M/d, or excel for serial numbers") {
            DayFormat(declared: $0)
        }
        headerRow = settings.integer("header_row", in: 1...10_000)
    }

    private mutating func readMapping(_ settings: SettingsMap) {
        for (field, place) in settings.pairs("columns") ?? [] {
            if let position = Int(place), position > 0 {
                columns[field] = .position(position)
            } else {
                columns[field] = .headers(place.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty })
            }
        }
        for (field, value) in settings.pairs("defaults") ?? [] { defaults[field] = value }
        for (column, value) in settings.pairs("where") ?? [] { conditions[column] = value }
        strippedZeros = Set(settings.texts("strip_zeros") ?? [])
        strippedDecimals = Set(settings.texts("strip_decimals") ?? [])
    }

    private mutating func readRules(_ settings: SettingsMap) {
        history = settings.choice("history", of: History.self)
        paymentsFrom = settings.value("payments_from", expected: "a date such as 2024-01-01") { CalendarDay($0) }
        repeats = settings.choice("repeat", of: Repeats.self)
    }
}

extension String {
    var trimmed: String {
        let inner = drop { $0.isWhitespace }
        guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(inner[...last])
    }
}
