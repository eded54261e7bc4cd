import Findings
package import Samples

/// Writes a generated portfolio.
package enum SampleRun {
    package static func run(_ size: SampleSize, folder: String) throws -> RunResult {
        do throws(SampleProblem) {
            let sink = try FolderSink(folder: folder)
            let summary = try SampleGenerator(size).write(to: sink)
            var result = RunResult(status: .done, findings: [])
            result.lastLine =
                "Wrote \(summary.totalRows) rows for \(size.customers) customers. Next: huikuan build --project \(folder)"
            return result
        } catch {
            switch error {
            case .folderNotEmpty, .notAFolder:
                let finding = Finding(.folderNotEmpty, at: SourceLocation(file: folder), "\(error.description)")
                return .stopped([finding])
            case .system: throw MachineFailure(error.description)
            }
        }
    }
}
