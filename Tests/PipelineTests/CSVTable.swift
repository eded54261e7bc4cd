import Foundation
import TestSupport

/// A table of the sample as rows by column, to be changed and written anew.
struct CSVTable {
    let columns: [String]
    var rows: [[String: String]]

    init(_ text: String) {
        var lines = CSVTable.lines(of: text)
        columns = lines.isEmpty ? [] : lines.removeFirst()
        let columns = columns
        rows = lines.map { Dictionary(uniqueKeysWithValues: zip(columns, $0)) }
    }

    var text: String {
        let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
        return lines.map { $0.map(CSVTable.quoted).joined(separator: ",") + "\n" }.joined()
    }

    /// Every table below `data/`, by name without its ending.
    static func all(in scratch: Scratch) throws -> [String: CSVTable] {
        var tables: [String: CSVTable] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.path("data"))
        where name.hasSuffix(".csv") {
            tables[String(name.dropLast(4))] = CSVTable(try scratch.text("data/\(name)"))
        }
        return tables
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return cell }
        return "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }

    private static func lines(of text: String) -> [[String]] {
        var lines: [[String]] = []
        var (line, cell, isQuoted): ([String], String, Bool) = ([], "", false)
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted:
                line.append(cell)
                cell = ""
            case "\n", "\r\n":
                guard !isQuoted else { continue }
                lines.append(line + [cell])
                (line, cell) = ([], "")
            default: cell.append(character)
            }
        }
        return cell.isEmpty && line.isEmpty ? lines : lines + [line + [cell]]
    }
}
