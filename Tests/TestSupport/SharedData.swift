package import Foundation

/// Real inputs that stand beside the checkout and are never part of it. A test that needs one is skipped by name where
/// it is absent: `@Test(.enabled(if: SharedData.has("csv-spectrum"), SharedData.absence))`.
package enum SharedData {
    package static let absence = "../shared/data stands not beside this checkout"

    /// The folder that holds Package.swift.
    package static let repository: URL = {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) { break }
        }
        return folder
    }()

    package static func url(_ path: String) -> URL {
        repository.deletingLastPathComponent().appendingPathComponent("shared/data").appendingPathComponent(path)
    }

    package static func path(_ path: String) -> String { url(path).path }

    package static func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

    package static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: url(path))) }
}
