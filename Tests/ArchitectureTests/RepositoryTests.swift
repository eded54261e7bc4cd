import Testing

struct RepositoryTests {
    private static let texts = [
        ".swift", ".md", ".yml", ".yaml", ".json", ".mustache", ".css", ".js", ".py", ".c", ".h", ".html", ".csv",
        ".svg",
    ]

    @Test("No file mentions a path of the machine that it was written on")
    func noMachinePaths() {
        // In pieces, so that this file does not mention them either.
        let paths = ["work", "root", "tmp", "home"].map { "/" + $0 + "/" }
        let files = Repository.files(endingWith: Self.texts) + ["Makefile", "LICENSE", "huikuan.yml", ".ci/run"]
        var offences: [Offence] = []
        for file in files {
            let text = Repository.text(file)
            for path in paths where text.contains(path) {
                let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                for (index, line) in lines.enumerated() where mentions(path, in: line) {
                    offences.append(Offence(file: file, line: index + 1, what: "mentions \(path)"))
                }
            }
        }
        offences.expectNone()
    }

    @Test("Nothing large lies in the checkout that is not data, content or a page")
    func noStrays() {
        let places = [
            "Sources/", "Tests/", "Documentation/", "Benchmarks/", "Scripts/", "Profile/", "content/", "templates/",
            "data/", "site/",
        ]
        let top: Set<String> = [
            "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "Package.resolved", "Package.swift", "README.md",
            "huikuan.yml",
        ]
        let offences = Repository.files().filter { file in
            !top.contains(file) && !places.contains(where: file.hasPrefix)
        }.map { Offence(file: $0, what: "belongs nowhere") }
        offences.expectNone()
    }

    @Test("The change log begins with what is not released yet")
    func changelog() {
        let headings = Repository.text("CHANGELOG.md").split(separator: "\n").filter { $0.hasPrefix("## ") }
        #expect(headings.first == "## Unreleased")
    }

    @Test("The README keeps within 150 lines and shows every picture that it names")
    func readme() {
        let text = Repository.text("README.md")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count > 1 && lines.count <= 151)
        let missing = text.linkTargets.filter { !$0.contains("://") && Repository.isMissing($0) }
        #expect(missing.isEmpty, "README.md names what is not there: \(missing)")
    }

    @Test(
        "Every make target that the README names exists, and every one that the Makefile explains stands in the README")
    func makeTargets() {
        let readme = Repository.text("README.md")
        let makefile = Repository.text("Makefile").split(separator: "\n")
        let explained = Set(
            makefile.filter { $0.hasPrefix("## ") }.compactMap { line in
                line.dropFirst(3).split(separator: ":").first.map(String.init)
            })
        let targets = Set(
            makefile.compactMap { line -> String? in
                let name = line.prefix { $0.isLetter || $0 == "-" }
                return !name.isEmpty && line.dropFirst(name.count).hasPrefix(":") ? String(name) : nil
            })
        let named = Set(
            readme.ranges(of: "`make ").map { range in
                String(readme[range.upperBound...].prefix { $0.isLetter || $0 == "-" })
            })
        #expect(!named.isEmpty)
        #expect(named.subtracting(targets) == [], "named in README.md, not in the Makefile")
        #expect(
            explained.subtracting(named).subtracting(["sample"]) == [], "explained in the Makefile, not in README.md")
    }

    @Test("Every link of the documents leads to a file")
    func links() {
        let documents =
            Repository.files(below: "Documentation", endingWith: [".md"]) + ["CONTRIBUTING.md", "CHANGELOG.md"]
        var offences: [Offence] = []
        for document in documents {
            let folder = document.split(separator: "/").dropLast().joined(separator: "/")
            for target in Repository.text(document).linkTargets where !target.contains("://") && !target.hasPrefix("#")
            {
                let path = folder.isEmpty ? target : folder + "/" + target
                if Repository.isMissing(path) { offences.append(Offence(file: document, what: "no file \(target)")) }
            }
        }
        offences.expectNone()
    }

    /// Not as the tail of a longer path such as `$prefix/…` or of an address.
    private func mentions(_ path: String, in line: Substring) -> Bool {
        line.ranges(of: path).contains { range in
            guard range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !(before.isLetter || before.isNumber || "./_-})<".contains(before))
        }
    }
}

extension String {
    /// What stands in the round brackets of Markdown's links and pictures, without an anchor.
    fileprivate var linkTargets: [String] {
        ranges(of: "](").compactMap { range in
            let target = self[range.upperBound...].prefix { $0 != ")" && $0 != "#" && $0 != " " }
            return target.isEmpty ? nil : String(target)
        }
    }
}
