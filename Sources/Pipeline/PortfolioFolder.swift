package import Findings
import FoundationEssentials
import Glibc
import Intake
import Receivables

/// A portfolio on disk: where its parts are, and what its configuration says.
package struct PortfolioFolder: Sendable {
    package let path: String

    package init(_ path: String) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    static let configurationName = "huikuan.yml"

    /// - Throws: when the file is there and cannot be read.
    package func configuration() throws(MachineFailure) -> (Configuration, [Finding]) {
        guard isFolder(path) else {
            let finding = Finding(
                .noPortfolio, at: SourceLocation(file: path), "there is no folder \(quoted: path)",
                help: "name the portfolio with --project, or make one with: huikuan init \(path)")
            return (Configuration(currency: .cny), [finding])
        }
        guard let text = try configurationText() else {
            guard isFolder("\(path)/\(Self.configurationName)") else { return (Configuration(currency: .cny), []) }
            let finding = Finding(
                .notAFile, at: SourceLocation(file: Self.configurationName), "this is a folder, not a file")
            return (Configuration(currency: .cny), [finding])
        }
        return ConfigurationReader.read(text, name: Self.configurationName)
    }

    /// Nil where there is no such file.
    func configurationText() throws(MachineFailure) -> String? {
        let file = "\(path)/\(Self.configurationName)"
        guard FileManager.default.fileExists(atPath: file), !isFolder(file) else { return nil }
        return try text(of: file)
    }

    /// The configured sources, or what `data/` holds; and always what was recorded with `visits add`.
    func sources(_ configuration: Configuration) -> [SourceSpec] {
        let named = configuration.sources.isEmpty ? Discovery.sources(in: path) : configuration.sources
        return named + [Discovery.recordedVisits(in: path)].compactMap { $0 }
    }

    /// Places of this computer that no page may name: the portfolio's own and the user's home.
    func privatePaths(_ machine: Machine) -> [String] {
        let own = URL(filePath: path).standardizedFileURL.path
        return [own, machine.environment["HOME", default: ""]].filter { $0.utf8.count >= 4 }
    }

    private func isFolder(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }
}

/// - Throws: with the system's own words when the file cannot be read.
func text(of file: String) throws(MachineFailure) -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
}

func bytes(of file: String) throws(MachineFailure) -> [UInt8] {
    do {
        return Array(try Data(contentsOf: URL(filePath: file)))
    } catch {
        throw MachineFailure("cannot read \(file): \(reason(error))")
    }
}

/// The operating system's own words for what went wrong.
func reason(_ error: any Error) -> String {
    guard let error = error as? CocoaError, let cause = error.underlying as? POSIXError else {
        return (error as? CocoaError).map { "error \($0.code.rawValue)" } ?? String(describing: error)
    }
    return String(cString: strerror(cause.code.rawValue))
}
