import FoundationEssentials

/// What is installed, found and readable, and what would be missing for which command.
package enum Doctor {
    package struct Report: Sendable {
        package let text: String
        package let status: ExitStatus
    }

    package static func examine(project: String, on machine: Machine) -> Report {
        var lines: [Line] = [Line(true, "program", "\(Generator.name), \(machine.processors) processors")]
        if let resources = Resources.find(executable: machine.executable, environment: machine.environment) {
            lines.append(Line(true, "templates and content", resources.root))
        } else {
            lines.append(
                Line(false, "templates and content", "not found: build, check and init need them (HUIKUAN_RESOURCES)"))
        }
        lines += portfolio(project)
        lines += printing(machine)
        let text = lines.map { "\($0.isFine ? "ok     " : "missing")  \($0.what): \($0.detail)\n" }.joined()
        return Report(text: text, status: lines.allSatisfy { $0.isFine || $0.isOptional } ? .done : .machineFailed)
    }

    private struct Line {
        let isFine: Bool
        let what: String
        let detail: String
        let isOptional: Bool

        init(_ isFine: Bool, _ what: String, _ detail: String, isOptional: Bool = false) {
            self.isFine = isFine
            self.what = what
            self.detail = detail
            self.isOptional = isOptional
        }
    }

    private static func portfolio(_ project: String) -> [Line] {
        let manager = FileManager.default
        let configuration = "\(project)/\(PortfolioFolder.configurationName)"
        let data = "\(project)/data"
        let files = ((try? manager.contentsOfDirectory(atPath: data)) ?? []).filter { $0.hasSuffix(".csv") }.sorted()
        let unreadable = files.filter { !manager.isReadableFile(atPath: "\(data)/\($0)") }
        return [
            Line(
                manager.isReadableFile(atPath: configuration), "configuration",
                manager.fileExists(atPath: configuration) ? configuration : "none; every key has its default",
                isOptional: true),
            Line(
                !files.isEmpty && unreadable.isEmpty, "data",
                unreadable.isEmpty
                    ? "\(files.count) CSV files in \(data)" : "not readable: \(unreadable.joined(separator: ", "))",
                isOptional: unreadable.isEmpty),
            Line(
                manager.isWritableFile(atPath: project), "output",
                manager.isWritableFile(atPath: project) ? "\(project) can be written" : "\(project) cannot be written"),
        ]
    }

    /// Only printing to PDF needs a browser, and a reader that verifies what was printed.
    private static func printing(_ machine: Machine) -> [Line] {
        let browser =
            switch Result(catching: { () throws(MachineFailure) in try Chromium.find(machine.environment) }) {
            case .success(let chromium): Line(true, "Chromium", chromium.path, isOptional: true)
            case .failure:
                Line(
                    false, "Chromium",
                    "not found: print needs it (Debian: apt-get install chromium, or HUIKUAN_CHROMIUM); "
                        + "pages print from any browser", isOptional: true)
            }
        let reader = TextExtractor.find(machine.environment)
        return [
            browser,
            Line(
                reader != nil, TextExtractor.name,
                reader ?? "not found: print cannot verify the words on paper (Debian: apt-get install poppler-utils)",
                isOptional: true),
        ]
    }
}
