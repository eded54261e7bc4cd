import Foundation
import Samples
import Testing

@Suite("A generated portfolio's folder")
struct FolderSinkTests {
    private static let size = SampleSize(customers: 3, documents: 50, visits: 5, promises: 5, seed: 1)

    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "samples-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path)
    }

    @Test("is made with the folders above it, and holds every file as generated")
    func makes() throws {
        try withFolder { folder in
            let target = folder + "/a/b"
            try SampleGenerator(Self.size).write(to: FolderSink(folder: target))
            let expected = try MemorySink.portfolio(Self.size)
            for file in SampleFile.allCases {
                let bytes = try [UInt8](Data(contentsOf: URL(filePath: target + "/" + file.path)))
                #expect(bytes == expected.contents[file], "\(file.path)")
            }
        }
    }

    @Test("may exist when it is empty")
    func empty() throws {
        try withFolder { folder in #expect(throws: Never.self) { try FolderSink(folder: folder) } }
    }

    @Test("is refused when it holds something, a hidden file too, and left as it was")
    func notEmpty() throws {
        try withFolder { folder in
            try Data().write(to: URL(filePath: folder + "/.keep"))
            #expect(throws: SampleProblem.folderNotEmpty(folder)) { try FolderSink(folder: folder) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [".keep"])
        }
    }

    @Test("is refused when it is a file")
    func file() throws {
        try withFolder { folder in
            let path = folder + "/data.csv"
            try Data().write(to: URL(filePath: path))
            #expect(throws: SampleProblem.notAFolder(path)) { try FolderSink(folder: path) }
        }
    }

    @Test("tells what the system refused, and where")
    func refused() throws {
        #expect {
            try FolderSink(folder: "/proc/nowhere/portfolio")
        } throws: { error in
            guard case .system("create", "/proc/nowhere", _) = error as? SampleProblem else { return false }
            return "\(error)".hasPrefix("cannot create /proc/nowhere: ")
        }
    }
}
