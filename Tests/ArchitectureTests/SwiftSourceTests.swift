import Testing

struct SwiftSourceTests {
    @Test("Comments and literals are told from code, interpolations are code, and lines keep their numbers")
    func tellsCodeFromText() {
        let source = SwiftSource(
            path: "Sources/Site/Page.swift",
            text: #"""
                package import Markup // try! here
                /* fatalError() /* nested */
                still */ let a = "as! \(b!) \"x\"" + c
                let long = """
                    Date() \(d)
                    """; e!
                let raw = #"\(no) " try!"#
                """#)
        #expect(source.code[0] == "package import Markup ")
        #expect(source.code[2].hasSuffix(#"let a = "(b!)" + c"#))
        #expect(source.code[5].hasSuffix("; e!"))
        #expect(source.lines(holding: "try!").isEmpty)
        #expect(source.lines(holding: "Date()").isEmpty)
        #expect(source.imports.map(\.module) == ["Markup"])
        #expect(source.literals.map(\.line) == [3, 4, 7])
        #expect(source.literals[0].text == "as! \(SwiftSource.interpolation) \"x\"")
        #expect(source.literals[2].text == #"\(no) " try!"#)
    }

    @Test("A force unwrap is told from a negation, a comparison and an operator")
    func findsForceUnwraps() {
        let source = SwiftSource(
            path: "Sources/Site/Page.swift",
            text: """
                if !a.isEmpty, b != c, !(d) {}
                let e = f!
                let g = h()!.i
                let j = k[0]!
                var l: String!
                """)
        #expect(ForbiddenCall.forceUnwraps(in: source) == [2, 3, 4, 5])
    }

    @Test("A forbidden call is told where it stands whole, with its line")
    func findsForbiddenCalls() {
        let source = SwiftSource(
            path: "Sources/Site/Page.swift",
            text: """
                let a = try! b()
                let c = d as! E
                let f = UpDate(), g = alias
                let h = Date()
                """)
        let offences = (ForbiddenCall.crashes + ForbiddenCall.differences).flatMap { $0.offences(in: source) }
        #expect(offences.map(\.line) == [1, 2, 4])
        #expect(ForbiddenCall.forceUnwraps(in: source).isEmpty)
    }
}
