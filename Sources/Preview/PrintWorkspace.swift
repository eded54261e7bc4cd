import FoundationEssentials
import Glibc
import Markup
import Pipeline
import Site

/// A temporary folder that holds the pages to be printed, in the folders of a site, and the browsers' profiles.
struct PrintWorkspace: Sendable {
    private let folder: TemporaryFolder

    private var root: String { folder.path }

    /// Chromium makes a socket in its profile's folder, and a socket's path may have 107 bytes.
    private static let longestParent = 32

    init(for job: PrintJob, _ environment: [String: String]) throws(MachineFailure) {
        let wanted = environment["TMPDIR", default: ""]
        let parent = wanted.isEmpty || wanted.utf8.count > Self.longestParent ? "/tmp" : wanted
        folder = try TemporaryFolder(for: "print", in: parent)
        for asset in job.assets { try write(asset.bytes, to: "assets/" + asset.name) }
    }

    /// Puts the document's page where Chromium can open it.
    /// - Returns: the page's path.
    func lay(_ document: PrintDocument, _ places: PrintDocument.Places) throws(MachineFailure) -> String {
        var page = ByteWriter()
        document.write(places, &page)
        try write(page.bytes, to: document.path)
        return "\(root)/site/\(document.path)"
    }

    func clear(_ document: PrintDocument) {
        try? FileManager.default.removeItem(atPath: "\(root)/site/\(document.path)")
    }

    func profile(_ number: Int) throws(MachineFailure) -> String {
        let profile = "\(root)/p\(number)"
        try Self.makeFolder(profile)
        return profile
    }

    func remove() { folder.remove() }

    private func write(_ bytes: [UInt8], to path: String) throws(MachineFailure) {
        let file = "\(root)/site/\(path)"
        try Self.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
        let output = try OutputFile(creating: file)
        defer { output.close() }
        try output.write(Data(bytes))
    }

    static func makeFolder(_ path: String) throws(MachineFailure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw MachineFailure("cannot make the folder \(path)")
        }
    }
}
