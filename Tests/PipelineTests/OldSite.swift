import Foundation
import TestSupport

/// A site that an earlier build has left: made once, copied to where a test wants it.
enum OldSite {
    private static let made = Result { () throws -> Scratch in
        let scratch = try Scratch()
        try scratch.write(TinyPortfolio.receivables, to: "data/receivables.csv")
        _ = try BinaryRun.huikuan(["build"], in: scratch)
        return scratch
    }

    /// Files that already stand in the site's place stay.
    static func place(in scratch: Scratch) throws {
        let old = try made.get()
        for file in try old.tree("site").files { try scratch.write([UInt8](file.value), to: "site/\(file.key)") }
    }
}

/// The smallest portfolio that builds without a finding of its own.
enum TinyPortfolio {
    static let header = "invoice_no,customer_id,customer_name,invoice_date,due_date,amount,paid_amount,paid_date\n"
    static let receivables = header + "I1,C1,One,2026-01-05,2026-02-04,100.00,,\n"
}
