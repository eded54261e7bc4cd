import Findings
import Site

/// Hands the site map to the writer, and turns what it says into findings and failures.
struct SitePublishing {
    let output: String
    let jobs: Int
    /// Folders of this computer that no page may show.
    let privatePaths: [String]

    /// - Returns: nil when two pages would share a path.
    func publish(
        _ map: SiteMap, build: String, contents: SiteContents, findings: inout [Finding]
    ) throws(MachineFailure) -> Publication? {
        guard let list = PageList.proving(map.pages.map(\.spec), adding: &findings) else { return nil }
        var writer = SiteWriter(output: output, buildID: build)
        writer.jobs = jobs
        let expected = ExpectedTexts(contents)
        writer.audit = AuditPolicy(privatePaths: privatePaths, isExpected: { text, _, _ in expected.hold(text) })
        do {
            let publication = try writer.write(list) { index, bytes in map.pages[index].write(&bytes) }
            findings += publication.findings
            return publication
        } catch {
            throw MachineFailure(error.description)
        }
    }
}
