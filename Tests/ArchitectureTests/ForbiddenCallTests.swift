import Testing

struct ForbiddenCallTests {
    @Test("Nothing in the program can end it on purpose")
    func noCrashes() {
        let offences = SwiftSource.program.flatMap { source in
            ForbiddenCall.crashes.flatMap { $0.offences(in: source) }
                + ForbiddenCall.forceUnwraps(in: source).map {
                    Offence(file: source.path, line: $0, what: "unwraps by force; give the missing value a meaning")
                }
        }
        offences.expectNone()
    }

    @Test("Nothing reads the clock, chance or the machine's locale, so that two runs give the same bytes")
    func noDifferences() {
        let offences = SwiftSource.program.flatMap { source in
            ForbiddenCall.differences.flatMap { $0.offences(in: source) }
        }
        offences.expectNone()
    }
}
