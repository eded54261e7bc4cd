/// A board page as a reader follows it: tables that add up (`class="sums"`), their links, and the rows behind these.
package struct BoardPage {
    package struct Row {
        package fileprivate(set) var cells: [String] = []
        package fileprivate(set) var links: [String] = []
        fileprivate var style = ""
    }

    package struct Table {
        package fileprivate(set) var isSums = false
        /// The currency of the block that it stands in; nil outside.
        package fileprivate(set) var block: String?
        /// The id of the heading above it.
        fileprivate var heading: String?
        package fileprivate(set) var headers: [String] = []
        fileprivate var bodies: [(id: String?, rows: [Row])] = []

        package var rows: [Row] { bodies.flatMap(\.rows).filter { !$0.style.contains("group") } }

        fileprivate func column(_ header: String) -> Int? {
            headers.firstIndex { $0 == header || $0.hasPrefix(header + " (") }
        }
    }

    package private(set) var tables: [Table] = []
    /// Rows without a currency's code are in this one; nil where they are in any.
    private let currency: String?

    package init(_ html: String, currency: String? = nil) {
        self.currency = currency
        var scan = BoardScan()
        for piece in html.split(separator: "<").dropFirst() {
            let end = piece.firstIndex(of: ">") ?? piece.endIndex
            scan.open(String(piece[..<end]))
            scan.read(String(piece[end...].dropFirst()))
        }
        tables = scan.tables
    }

    /// Aggregates of which no link leads to what is behind them; a line of nothing needs none.
    package var unlinked: [String] {
        tables.filter(\.isSums).flatMap(\.rows).filter { $0.links.isEmpty && !$0.isNothing }.map {
            $0.cells.joined(separator: " | ")
        }
    }

    /// What was compared, and where lines that lead to the same rows do not add up to them.
    package func compared() -> (count: Int, differences: [String]) {
        var (count, differences) = (0, [String]())
        for table in tables where table.isSums && table.headers.first != "Month" {
            for header in ["Missing", "Amount", "Open", "Promised"] {
                guard let own = table.column(header) else { continue }
                for anchor in table.anchors {
                    guard let rows = rows(anchor), let other = rows.column(header) else { continue }
                    let sum = table.sum(of: anchor, column: own)
                    let found = rows.sum(column: other, currency: table.block, else: currency)
                    count += 1
                    if sum != found {
                        differences.append("\(table.block ?? "") \(anchor) \(header): \(sum) ≠ \(found)")
                    }
                }
            }
        }
        return (count, differences)
    }

    /// The rows that a link on the page leads to, as a table of their own.
    private func rows(_ anchor: String) -> Table? {
        for table in tables {
            for body in table.bodies where body.id == anchor {
                var part = table
                part.bodies = [body]
                return part
            }
        }
        return tables.first { $0.heading == anchor }
    }
}

extension BoardPage.Row {
    fileprivate var isNothing: Bool {
        style.contains("zero") || cells.dropFirst().allSatisfy { $0.allSatisfy { !("1"..."9" ~= $0) } }
    }
}

extension BoardPage.Table {
    /// Of the places on the page that its lines lead to, each once. A line whose promises are partly open leads to
    /// those that are not.
    fileprivate var anchors: [String] {
        let open = headers.firstIndex(of: "Still to come")
        var anchors: [String] = []
        for row in rows where open.map({ row.cells[$0].isEmpty }) ?? true {
            guard let link = row.links.first, link.hasPrefix("#") else { continue }
            let anchor = String(link.dropFirst())
            if !anchors.contains(anchor) { anchors.append(anchor) }
        }
        return anchors
    }

    fileprivate func sum(of anchor: String, column: Int) -> Int {
        rows.filter { $0.links.first == "#" + anchor }.reduce(0) { $0 + Self.amount($1.cells[column]).units }
    }

    /// Of the rows in one currency.
    fileprivate func sum(column: Int, currency: String?, else other: String?) -> Int {
        rows.reduce(0) { sum, row in
            guard column < row.cells.count else { return sum }
            // One amount of a row names the currency of all.
            let code = row.cells.lazy.compactMap { Self.amount($0).code }.first
            let own = code ?? other ?? currency
            return own == currency || currency == nil ? sum + Self.amount(row.cells[column]).units : sum
        }
    }

    /// `−1,234.50 USD` as −123450 and `USD`.
    private static func amount(_ cell: String) -> (units: Int, code: String?) {
        let parts = cell.split(separator: " ")
        let digits = (parts.first ?? "").filter { "0"..."9" ~= $0 }
        let sign = parts.first?.hasPrefix("−") == true ? -1 : 1
        let isCode = parts.count == 2 && parts[1].count == 3 && parts[1].allSatisfy { "A"..."Z" ~= $0 }
        return (sign * (Int(String(digits)) ?? 0), isCode && !digits.isEmpty ? String(parts[1]) : nil)
    }
}

/// Reads a page tag by tag.
private struct BoardScan {
    private(set) var tables: [BoardPage.Table] = []
    private var block: String?
    private var heading: String?
    private var isInTable = false
    private var part = ""

    mutating func open(_ tag: String) {
        let name = String(tag.prefix { $0 != " " })
        switch name {
        case "h2", "h3", "h4":
            heading = attribute("id", tag) ?? heading
            if name == "h2" { block = attribute("class", tag) == "unit" ? heading : nil }
        case "table":
            isInTable = true
            var table = BoardPage.Table()
            table.isSums = attribute("class", tag)?.split(separator: " ").contains("sums") ?? false
            (table.block, table.heading) = (block, heading)
            tables.append(table)
        case "/table": isInTable = false
        case "thead", "tfoot": part = name
        case "tbody":
            part = name
            if !tables.isEmpty { tables[tables.count - 1].bodies.append((attribute("id", tag), [])) }
        default: cell(name, tag)
        }
    }

    private mutating func cell(_ name: String, _ tag: String) {
        guard isInTable else { return }
        let last = tables.count - 1
        if part == "thead", name == "th" { tables[last].headers.append("") }
        guard part == "tbody", let body = tables[last].bodies.indices.last else { return }
        let row = tables[last].bodies[body].rows.count - 1
        switch name {
        case "tr":
            var row = BoardPage.Row()
            row.style = attribute("class", tag) ?? ""
            tables[last].bodies[body].rows.append(row)
        case "td", "th": if row >= 0 { tables[last].bodies[body].rows[row].cells.append("") }
        case "a":
            if row >= 0, let link = attribute("href", tag) { tables[last].bodies[body].rows[row].links.append(link) }
        default: break
        }
    }

    /// Text goes into the latest cell, blanks as one.
    mutating func read(_ text: String) {
        guard isInTable else { return }
        let words = text.split { $0.isWhitespace }.joined(separator: " ")
        let last = tables.count - 1
        if part == "thead", let cell = tables[last].headers.indices.last {
            tables[last].headers[cell] = joined(tables[last].headers[cell], words)
        }
        guard part == "tbody", let body = tables[last].bodies.indices.last,
            let row = tables[last].bodies[body].rows.indices.last,
            let cell = tables[last].bodies[body].rows[row].cells.indices.last
        else { return }
        let own = tables[last].bodies[body].rows[row].cells[cell]
        tables[last].bodies[body].rows[row].cells[cell] = joined(own, words)
    }

    private func joined(_ left: String, _ right: String) -> String {
        left.isEmpty || right.isEmpty ? left + right : left + " " + right
    }

    private func attribute(_ name: String, _ tag: String) -> String? {
        guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
        return String(tag[start.upperBound...].prefix { $0 != "\"" })
    }
}
