import Findings
import Receivables

/// All files of a portfolio's sources, opened.
struct SourceFiles: Sendable {
    let files: [OpenedFile]
    let currencies: CurrencyTable
    private let findings: [Finding]
    private let checksum: (@Sendable () -> any RunningChecksum)?

    init(
        _ sources: [SourceSpec], in folder: String, _ profiles: ProfileLibrary, _ settings: ReadingSettings
    ) throws(IntakeFailure) {
        let list = SourceList(sources, in: folder, profiles: profiles)
        guard list.files.count <= 255 else { throw .tooManyFiles(count: list.files.count) }
        let opened = parallelMap(list.files.count, jobs: settings.jobs) { index in
            SourceFiles.open(list.files[index], number: index, in: folder, settings)
        }
        var files: [OpenedFile] = []
        for result in opened { files.append(try result.get()) }
        RepeatedFile.mark(&files)
        self.files = files
        checksum = settings.checksum
        currencies = CurrencyTable(reporting: settings.currency, minorDigits: settings.minorDigits)
        findings = profiles.findings + list.findings + files.flatMap(\.findings) + files.compactMap(NoRows.finding)
    }

    private static func open(
        _ file: OpenedFile, number: Int, in folder: String, _ settings: ReadingSettings
    ) -> Result<OpenedFile, IntakeFailure> {
        var file = file
        do throws(IntakeFailure) {
            try file.open(in: folder, number: number, settings: settings)
            return .success(file)
        } catch {
            return .failure(error)
        }
    }

    /// Of all files that reports tell of, by file number. Complexity: O(bytes of the files).
    func checksums() -> [Int: String] {
        guard let checksum else { return [:] }
        let told = files.indices.filter { files[$0].plan != nil }
        return told.reduce(into: [:]) { sums, file in
            sums[file] = files[file].block?.sum(by: checksum())
        }
    }

    /// Those whose rows are read.
    var plans: [FilePlan] { files.filter { !$0.isRepeat }.compactMap(\.plan) }

    /// The account of rows to begin with; files that turned out to be unreadable are told.
    func outcomes(_ parts: [RowPart]) -> RowOutcomes {
        let refusals = parts.flatMap(\.refusals).map { refusal in
            switch refusal.problem {
            case .unterminatedQuote(let position):
                UnterminatedQuote.finding(path: files[refusal.file].path, position)
            }
        }
        return RowOutcomes(plans, findings: findings + refusals)
    }
}
