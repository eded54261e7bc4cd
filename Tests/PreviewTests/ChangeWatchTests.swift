import Foundation
import Pipeline
import Preview
import Testing

@Suite("Noticing a save")
struct ChangeWatchTests {
    /// What happens in a folder with `words.yml`, `deep/inner.md` and `.swap`, and whether it counts.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let isDeep: Bool
        let isNoticed: Bool
        let make: @Sendable (URL) throws -> Void
    }

    private static let changes = [
        Change(testDescription: "other text", isDeep: true, isNoticed: true) {
            try Data("longer text".utf8).write(to: $0.appending(path: "words.yml"))
        },
        Change(testDescription: "a new file", isDeep: true, isNoticed: true) {
            try Data().write(to: $0.appending(path: "more.yml"))
        },
        Change(testDescription: "a file less", isDeep: true, isNoticed: true) {
            try FileManager.default.removeItem(at: $0.appending(path: "words.yml"))
        },
        Change(testDescription: "another name", isDeep: true, isNoticed: true) {
            try FileManager.default.moveItem(at: $0.appending(path: "words.yml"), to: $0.appending(path: "w.yml"))
        },
        Change(testDescription: "text of a folder within", isDeep: true, isNoticed: true) {
            try Data("x".utf8).write(to: $0.appending(path: "deep/inner.md"))
        },
        Change(testDescription: "text of a folder within that does not count", isDeep: false, isNoticed: false) {
            try Data("x".utf8).write(to: $0.appending(path: "deep/inner.md"))
        },
        Change(testDescription: "an editor's own file", isDeep: true, isNoticed: false) {
            try Data("x".utf8).write(to: $0.appending(path: ".swap"))
        },
        Change(testDescription: "nothing", isDeep: true, isNoticed: false) { _ in },
    ]

    @Test("What counts and what does not", arguments: changes)
    func notices(change: Change) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "deep"), withIntermediateDirectories: true)
        for name in ["words.yml", "deep/inner.md", ".swap"] { try Data().write(to: folder.appending(path: name)) }
        let watch = ChangeWatch(inputs: [BuildInput(path: folder.path, isDeep: change.isDeep)])
        let before = watch.look()
        #expect(watch.look() == before)
        try change.make(folder)
        #expect((watch.look() != before) == change.isNoticed)
    }

    @Test("A place that is not there yet is noticed when it comes")
    func appears() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let watch = ChangeWatch(inputs: [BuildInput(path: file.path, isDeep: false)])
        let before = watch.look()
        try Data("x".utf8).write(to: file)
        #expect(watch.look() != before)
    }
}
