import Findings

// The language's words: part of the program, escaped when it is compiled.
extension Compiler {
    /// Nil for the name of a value.
    func wordsKey(_ name: TagName) -> String? {
        let prefix = "strings."
        guard !name.isDynamic, name.text.hasPrefix(prefix), scopes.allSatisfy({ $0["strings"] == nil }) else {
            return nil
        }
        return String(name.text.dropFirst(prefix.count))
    }

    mutating func compileWords(_ key: String, isUnescaped: Bool, at offset: Int) {
        guard let words = library.words[key] else {
            let message: FindingMessage = "the language has no words for \(quoted: key)"
            return report(unknown: key, among: library.words.keys.sorted(), .templateUnknownWords, at: offset, message)
        }
        refuseUnescaped(isUnescaped, "strings.\(key)", "text", at: offset)
        if words.contains("{{") {
            compileNames(in: words, key: key, at: offset)
        } else {
            addWords(words.utf8, at: offset)
        }
    }

    mutating func addWords(_ words: some Collection<UInt8>, at offset: Int) {
        switch escaping(isLink: false) {
        case .failure(let refusal): report(.templateUnsafePlace, at: offset, refusal.problem.message)
        case .success(let escaping):
            var buffer = OutputBuffer(capacity: words.count + 16)
            defer { buffer.free() }
            buffer.write(String(decoding: words, as: UTF8.self), escaping)
            program.add(literal: buffer.written)
            context.passValue()
        }
    }

    /// Words with names in them are a template of their own: the order of words is the language's.
    private mutating func compileNames(in words: String, key: String, at offset: Int) {
        if case .success(.json) = escaping(isLink: false) {
            let message: FindingMessage = "words with names in them need quotes here: \"{{strings.\(key)}}\""
            return report(.templateUnsafePlace, at: offset, message)
        }
        let source = TemplateSource(name: "strings.\(key)", file: "strings: \(key)", text: words)
        let before = (template, isInWords, indentation)
        guard !isInWords else {
            return report(.templateRecursive, at: offset, "words cannot bring in words with names in them")
        }
        (template, isInWords, indentation) = (ParsedTemplate(source), true, [])
        compileFile()
        (template, isInWords, indentation) = before
    }
}
