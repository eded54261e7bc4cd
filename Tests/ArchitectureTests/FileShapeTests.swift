import Testing

struct FileShapeTests {
    @Test("Every file is called after its type and stays within 500 lines")
    func shapes() {
        let tests = Repository.files(below: "Tests", endingWith: [".swift"]).map {
            SwiftSource(path: $0, text: Repository.text($0))
        }
        let offences = (SwiftSource.program + tests).compactMap { FileShape(source: $0).offence }
        offences.expectNone()
    }

    @Test("Half of the program's files have at most 120 lines, nine of ten at most 350")
    func lengths() {
        let lengths = SwiftSource.program.map { $0.code.count - 1 }.sorted()
        #expect(!lengths.isEmpty)
        guard !lengths.isEmpty else { return }
        #expect(lengths[lengths.count / 2] <= 120)
        #expect(lengths[lengths.count * 9 / 10] <= 350)
    }
}
