import Findings
import Metrics
import Site

/// What a build has found and published so far, and what it says at its end.
struct BuildReport {
    private let request: BuildRequest
    var findings: [Finding]
    private var figures: FiguresRun.Figures?
    private var trees: [PublishedTree] = []
    private var isRefused = false

    init(_ request: BuildRequest, findings: [Finding]) {
        self.request = request
        self.findings = findings
    }

    /// The figures, unless there are none or `--strict` will not have them.
    mutating func accepting(_ figures: FiguresRun.Figures?) -> FiguresRun.Figures? {
        guard let figures else { return nil }
        if request.isStrict, figures.rejectedRows > request.allowedRejects {
            findings.append(
                Finding(.tooManyRejects, "\(counted(figures.rejectedRows, "row", "rows")) rejected by --strict"))
            return nil
        }
        self.figures = figures
        return figures
    }

    /// - Returns: false when the tree was refused, so that no further one is to be published.
    @discardableResult
    mutating func add(_ tree: PublishedTree) -> Bool {
        guard let publication = tree.publication, publication.outcome != .refused else {
            isRefused = true
            return false
        }
        trees.append(tree)
        return true
    }

    func stopped(_ timings: Timings) -> RunResult { .stopped(findings, timings: timings) }

    func misused(_ mistake: UnknownCollector, _ timings: Timings) -> RunResult {
        var result = RunResult(status: .wrongUsage, findings: findings)
        result.timings = timings
        result.lastLine = mistake.description
        return result
    }

    func result(_ timings: Timings) -> RunResult {
        guard !isRefused else { return refused(timings) }
        let hasRejects = (figures?.rejectedRows ?? 0) > request.allowedRejects
        var result = RunResult(status: hasRejects ? .rowsRejected : .done, findings: findings)
        result.timings = timings
        result.remains = trees.flatMap(\.remains) + [figures].compactMap(\.self)
        result.lastLine = [built, ofRows].joined(separator: ": ") + " in \(Timings.text(timings.total)) s."
        result.home = home
        return result
    }

    /// Trees before the refused one stand where they belong.
    private func refused(_ timings: Timings) -> RunResult {
        var result = stopped(timings)
        if !trees.isEmpty {
            let errors = findings.count { $0.severity == .error }
            result.lastLine =
                "Stopped: \(counted(errors, "error", "errors")); written before: "
                + trees.map(\.output).joined(separator: ", ") + "."
        }
        return result
    }

    private var built: String {
        let publications = trees.compactMap(\.publication)
        let files = publications.reduce(0) { $0 + $1.written + $1.kept }
        let written = publications.reduce(0) { $0 + $1.written }
        let removed = publications.reduce(0) { $0 + $1.removed }
        let isUnchanged = publications.allSatisfy { $0.outcome == .unchanged }
        let change = isUnchanged ? "nothing changed" : "\(written) written, \(removed) removed"
        let what = trees.count > 1 ? "\(files) files in \(trees.count) trees" : "\(files) files"
        guard let figures else { return "Built \(what) (\(change)) of the playbook" }
        let customers = customers(of: figures)
        return
            "Built \(what) (\(change)) for \(counted(customers, "customer", "customers")) as of \(figures.metrics.asOf)"
    }

    private func customers(of figures: FiguresRun.Figures) -> Int {
        if case .one(.collector(let id)) = request.audience {
            return Collectors(figures.metrics.portfolio)[id]?.customers.count ?? 0
        }
        return Set(figures.metrics.customers.lazy.map(\.customer)).count
    }

    private var ofRows: String {
        guard let figures else { return "no data was read," }
        return "\(counted(figures.usedRows, "row", "rows")) used, \(figures.rejectedRows) rejected,"
    }

    private var home: String {
        (trees.first?.output ?? request.outputFolder) + "/index.html"
    }
}
