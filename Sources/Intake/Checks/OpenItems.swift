import Findings
import Receivables

/// Whether a receivables file tells the documents' whole history, or only what was open when it was exported.
enum OpenItems {
    enum Decision {
        case fullHistory, configured, byDefault
    }

    static func decide(_ file: OpenedFile, hasPayments: Bool) -> Decision {
        guard file.table == .receivables, let plan = file.plan else { return .fullHistory }
        switch file.spec.history {
        case .full: return .fullHistory
        case .openItems: return .configured
        case nil:
            let hasOwn = plan.has("paid_amount") || plan.has("paid_date") || plan.has("open_amount")
            return hasPayments || hasOwn ? .fullHistory : .byDefault
        }
    }

    static func finding(_ file: OpenedFile) -> Finding {
        Finding(
            .openItemsOnly, at: SourceLocation(file: file.path),
            "read as open items: there are neither payments nor paid or open amounts",
            help: "add a payments export, or say history: full")
    }
}
