import Foundation
import Pipeline
import Preview
import Testing

@Suite("Noticing a save")
struct ChangeWatchTests {
    /// What happens in a folder with `words.yml`, `deep/inner.md` and `.swap`, and whether it counts.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Whether `*.yml` and `*/*.yml` are watched, or the whole folder.
        let isPattern: Bool
        let isNoticed: Bool
        let make: @Sendable (URL) throws -> Void
    }

    private static let changes = [
        Change(testDescription: "other text", isPattern: false, isNoticed: true) {
            try Data("longer text".utf8).write(to: $0.appending(path: "words.yml"))
        },
        Change(testDescription: "a new file", isPattern: false, isNoticed: true) {
            try Data().write(to: $0.appending(path: "more.yml"))
        },
        Change(testDescription: "a file less", isPattern: false, isNoticed: true) {
            try FileManager.default.removeItem(at: $0.appending(path: "words.yml"))
        },
        Change(testDescription: "another name", isPattern: false, isNoticed: true) {
            try FileManager.default.moveItem(at: $0.appending(path: "words.yml"), to: $0.appending(path: "w.yml"))
        },
        Change(testDescription: "text of a folder within", isPattern: false, isNoticed: true) {
            try Data("x".utf8).write(to: $0.appending(path: "deep/inner.md"))
        },
        Change(testDescription: "a file that the pattern names", isPattern: true, isNoticed: true) {
            try Data("longer text".utf8).write(to: $0.appending(path: "words.yml"))
        },
        Change(testDescription: "a file of a folder that the pattern names", isPattern: true, isNoticed: true) {
            try Data("x".utf8).write(to: $0.appending(path: "deep/inner.yml"))
        },
        Change(testDescription: "a file that the pattern does not name", isPattern: true, isNoticed: false) {
            try Data("x".utf8).write(to: $0.appending(path: "notes.log"))
        },
        Change(testDescription: "an editor's own file", isPattern: false, isNoticed: false) {
            try Data("x".utf8).write(to: $0.appending(path: ".swap"))
        },
        Change(testDescription: "nothing", isPattern: false, isNoticed: false) { _ in },
    ]

    @Test("What counts and what does not", arguments: changes)
    func notices(change: Change) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "deep"), withIntermediateDirectories: true)
        for name in ["words.yml", "deep/inner.md", ".swap"] { try Data().write(to: folder.appending(path: name)) }
        let patterns = ["*.yml", "*/*.yml"].map { BuildInput.files($0, of: folder.path) }
        let watch = ChangeWatch(inputs: change.isPattern ? patterns : [.place(folder.path)])
        let before = watch.look()
        #expect(watch.look() == before)
        try change.make(folder)
        #expect((watch.look() != before) == change.isNoticed)
    }

    @Test("A place that is not there yet is noticed when it comes")
    func appears() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let watch = ChangeWatch(inputs: [.place(file.path)])
        let before = watch.look()
        try Data("x".utf8).write(to: file)
        #expect(watch.look() != before)
    }
}
