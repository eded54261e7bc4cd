import Findings
import Glibc
import Receivables

/// What a portfolio folder holds when the configuration names no sources: `data/<table>.csv` for every table that exists.
package enum Discovery {
    /// Read besides all sources: what `huikuan visits add` has recorded.
    package static let recordedVisits = "data/visits-recorded.csv"

    /// - Parameter folder: the portfolio's.
    package static func sources(in folder: String) -> [SourceSpec] {
        TableKind.allCases.compactMap { table in
            let path = "data/\(table.rawValue).csv"
            guard exists(folder + "/" + path) else { return nil }
            var source = SourceSpec(table: table, files: [path])
            source.isDiscovered = true
            return source
        }
    }

    /// - Returns: nil when nothing was recorded.
    package static func recordedVisits(in folder: String) -> SourceSpec? {
        guard exists(folder + "/" + recordedVisits) else { return nil }
        var source = SourceSpec(table: .visits, files: [recordedVisits])
        source.isDiscovered = true
        return source
    }

    /// The CSV files below `data/`, for the finding that none of them is a table's.
    static func tableFiles(in folder: String) -> [String] { paths(matching: "data/*.csv", in: folder) }

    /// The files that a path or pattern names, by code points, relative to the folder.
    package static func paths(matching pattern: String, in folder: String) -> [String] {
        guard pattern.contains(where: { "*?[".contains($0) }) else { return [pattern] }
        let isAbsolute = pattern.hasPrefix("/")
        let prefix = isAbsolute ? "" : folder + "/"
        var found = glob_t()
        defer { globfree(&found) }
        guard glob(escaped(prefix) + pattern, 0, nil, &found) == 0 else { return [] }
        let paths = (0..<Int(found.gl_pathc)).compactMap { index in
            found.gl_pathv[index].map { String(String(cString: $0).dropFirst(prefix.count)) }
        }
        return paths.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    }

    private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private static func escaped(_ path: String) -> String {
        path.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
