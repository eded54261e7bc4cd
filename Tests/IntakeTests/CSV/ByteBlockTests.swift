import Foundation
import Intake
import Testing

@Suite("Opening files")
struct ByteBlockTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("huikuan-byte-block-\(UUID())")

    @Test("what is no readable file with bytes is refused with its reason")
    func refusals() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let empty = folder.appendingPathComponent("empty.csv").path
        #expect(FileManager.default.createFile(atPath: empty, contents: Data()))
        #expect(throws: FileProblem.missing) { try ByteBlock(mapping: folder.path + "/none.csv") }
        #expect(throws: FileProblem.missing) { try ByteBlock(mapping: empty + "/none.csv") }
        #expect(throws: FileProblem.directory) { try ByteBlock(mapping: folder.path) }
        #expect(throws: FileProblem.empty) { try ByteBlock(mapping: empty) }
        #expect(throws: FileProblem.notAFile) { try ByteBlock(mapping: "/dev/null") }
    }

    @Test("a mapped file has the bytes of the file")
    func mapping() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("a.csv")
        try Data("a,b\n".utf8).write(to: file)
        #expect(try ByteBlock(mapping: file.path).withBytes { Array($0) } == Array("a,b\n".utf8))
    }
}
