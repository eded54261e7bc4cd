import Site

extension Content {
    /// What pages say by themselves: articles, words, rules, and the shipped templates with their drawings and scripts.
    ///
    /// A portfolio's own templates are not among them: a name that stands in one would stand on everybody's pages.
    func ownWords(language: String) throws(MachineFailure) -> [String] {
        var words = try texts(of: shippedFiles("templates"))
        for folder in [
            language, Self.defaultLanguage, RuleFolder.calendars.rawValue, RuleFolder.limitation.rawValue,
        ] {
            words += try texts(of: files(below: "content/\(folder)"))
        }
        words += try files("content/\(Self.ruleBookName)").map(\.text)
        // A page joins what an article marks up or breaks into lines.
        return words + words.map { text in text.filter { !$0.isWhitespace && !"*_`~>#".contains($0) } }
    }

    private func texts(of files: [String]) throws(MachineFailure) -> [String] {
        var texts: [String] = []
        for file in files { texts.append(try text(of: file)) }
        return texts
    }
}
