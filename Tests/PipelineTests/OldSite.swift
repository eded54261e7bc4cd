import Foundation
import TestSupport

/// A site that an earlier build has left: made once, copied to where a test wants it.
enum OldSite {
    private static let made = Result { () throws -> FileTree in
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        _ = try BinaryRun.huikuan(["build"], in: scratch)
        return try scratch.tree("site")
    }

    /// Files that already stand in the site's place stay.
    static func place(in scratch: Scratch) throws {
        let old = try made.get()
        for file in old.files { try scratch.write([UInt8](file.value), to: "site/\(file.key)") }
    }
}
