import Foundation

/// The program that `make test` builds before it runs the tests.
package enum BuiltProgram {
    package struct Missing: Error, CustomStringConvertible {
        package let description = "the program is not built: run make build (make test does it first)"
    }

    package static func path() throws -> String {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let candidates = [bundle, SharedData.repository.appendingPathComponent(".build/release")]
        for folder in candidates {
            let path = folder.appendingPathComponent("huikuan").path
            if FileManager.default.isExecutableFile(atPath: path) { return path }
        }
        throw Missing()
    }
}
