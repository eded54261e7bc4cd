import TestSupport
import Testing

@Suite("The committed site")
struct CommittedSiteTests {
    @Test("site/ is what the sample builds today, file by file")
    func isFresh() throws {
        let scratch = try Scratch()
        let run = try SampleSite.build(into: "site", of: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        let committed = try FileTree("\(SampleSite.repository)/site")
        // Which program of which computer made it is not committed.
        let stale = try scratch.tree("site").differences(from: committed).filter { $0 != ".huikuan-inputs" }
        #expect(stale.isEmpty, "site/ is stale: run make and commit what it writes")
    }
}
