import Findings
import Receivables

/// The files of all sources, in the order in which they are read.
struct SourceList {
    private(set) var files: [OpenedFile] = []
    private(set) var findings: [Finding] = []

    init(_ sources: [SourceSpec], in folder: String, profiles: ProfileLibrary) {
        for source in sources { add(source, folder, profiles) }
        if let recorded = Discovery.recordedVisits(in: folder), !files.contains(where: { $0.path == recorded.files[0] })
        {
            add(recorded, folder, profiles)
        }
        if !sources.contains(where: { $0.table == .receivables }) {
            findings.append(NoReceivables.finding(sources, in: folder))
        }
    }

    private mutating func add(_ source: SourceSpec, _ folder: String, _ profiles: ProfileLibrary) {
        let (filled, finding) = profiles.filled(source)
        if let finding { findings.append(finding) }
        let patterns = filled.files.isEmpty ? ["data/\(filled.table.rawValue).csv"] : filled.files
        for pattern in patterns {
            let paths = Discovery.paths(matching: pattern, in: folder)
            if paths.isEmpty {
                findings.append(
                    Finding(
                        .missingFile, at: SourceLocation(file: pattern),
                        "no file for \(filled.table.rawValue) matches this pattern",
                        help: "mend file: in huikuan.yml, or put the export there"))
            }
            files += paths.map { OpenedFile(path: $0, spec: filled) }
        }
    }
}
