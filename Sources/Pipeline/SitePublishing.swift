import Findings
import Site

/// Hands the site map to the writer, and turns what it says into findings and failures.
struct SitePublishing {
    let output: String
    let jobs: Int
    /// Folders of this computer that no page may show.
    let privatePaths: [String]
    let build: String
    let inputs: SiteInputs

    /// - Returns: nil unless the output holds what these inputs make, so that nothing needs to be composed.
    func unchanged() throws(MachineFailure) -> Publication? {
        do {
            return try writer.unchanged()
        } catch {
            throw MachineFailure(error.description)
        }
    }

    /// - Parameters:
    ///   - leaks: whose names may not stand in any file.
    ///   - isExpected: whether the input itself holds a text that looks like a program's leftover.
    /// - Returns: nil when two pages would share a path.
    func publish(
        _ map: SiteMap, without leaks: LeakSearch?, findings: inout [Finding],
        isExpected: @escaping @Sendable (String) -> Bool
    ) throws(MachineFailure) -> Publication? {
        guard let list = PageList.proving(map.pages.map(\.spec), adding: &findings) else { return nil }
        var writer = writer
        writer.audit = AuditPolicy(privatePaths: privatePaths, isExpected: { text, _, _ in isExpected(text) })
        writer.audit.leaks = leaks
        do {
            let publication = try writer.write(list) { index, bytes in map.pages[index].write(&bytes) }
            findings += publication.findings
            return publication
        } catch {
            throw MachineFailure(error.description)
        }
    }

    private var writer: SiteWriter {
        var writer = SiteWriter(output: output, buildID: build)
        writer.jobs = jobs
        writer.inputs = inputs
        return writer
    }
}
