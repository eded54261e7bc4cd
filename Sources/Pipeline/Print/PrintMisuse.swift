import Findings
import Receivables

/// The command line asked for what the data does not have, or at the wrong time.
struct PrintMisuse: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = "error: " + description }

    static func unknown(customer id: String, in known: some Collection<String>) -> PrintMisuse {
        let help = known.nearest(to: id).map { "did you mean \($0)?" } ?? "customers are named by their id."
        return PrintMisuse("the data has no customer \(id); \(help)")
    }
}
