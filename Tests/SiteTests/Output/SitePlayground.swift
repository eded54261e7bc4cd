import Findings
import Foundation
import Glibc
import Markup
import Site

/// A folder of its own for one test, with a site in it that the test writes again and again.
final class SitePlayground: Sendable {
    let root: String
    var site: String { root + "/site" }

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huikuan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        root = folder.resolvingSymlinksInPath().path
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// Writes the pages given by path and text, in the order of their paths.
    @discardableResult
    func write(
        _ pages: [String: String], to output: String? = nil, buildID: String = "build", jobs: Int = 1,
        audit: AuditPolicy = AuditPolicy(), disk: Disk = .local
    ) throws -> Publication {
        var writer = SiteWriter(output: output ?? site, buildID: buildID)
        writer.jobs = jobs
        writer.audit = audit
        writer.disk = disk
        let sorted = pages.sorted { $0.key < $1.key }
        return try writer.write(try Self.list(sorted.map(\.key))) { index, bytes in
            bytes.write(verbatim: sorted[index].value)
        }
    }

    static func list(_ paths: [String]) throws -> PageList {
        var findings: [Finding] = []
        let specs = paths.compactMap { path in PagePath(checking: path).map { PageSpec($0, about: path) } }
        guard specs.count == paths.count, let list = PageList.proving(specs, adding: &findings) else {
            throw Unproven()
        }
        return list
    }

    struct Unproven: Error {}

    /// Every file below the folder by its path, the manifest not counted.
    func files(in folder: String? = nil) throws -> [String: String] {
        let folder = folder ?? site
        var files: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path != SiteManifest.fileName {
            let whole = folder + "/" + path
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = try String(contentsOfFile: whole, encoding: .utf8)
        }
        return files
    }

    /// What stands beside and in the site, hidden files too.
    func names(in folder: String? = nil) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder ?? root).sorted()
    }

    func put(_ text: String, at path: String) throws {
        let whole = root + "/" + path
        try FileManager.default.createDirectory(
            atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try text.write(toFile: whole, atomically: false, encoding: .utf8)
    }

    /// Inode and times of a file or folder: what changes when it is touched.
    func trace(of path: String) -> [Int] {
        var status = stat()
        guard lstat(root + "/" + path, &status) == 0 else { return [] }
        return [
            Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec,
            status.st_ctim.tv_nsec,
        ]
    }

    func inode(of path: String) -> Int? { trace(of: path).first }
}
