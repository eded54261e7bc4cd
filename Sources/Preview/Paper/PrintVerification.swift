import Pipeline
import Site
import Subprocess

/// Looks at a PDF that was just made: is everything on the paper that should be?
struct PrintVerification: Sendable {
    /// False where poppler is not installed: words cannot be found then.
    let findsWords: Bool

    struct Result: Sendable {
        var pages = 0
        /// What is wrong, in words.
        var defects: [String] = []
    }

    func verify(_ document: PrintDocument, in path: String) async throws -> Result {
        var result = Result()
        guard let file = PrintedFile(path: path) else {
            result.defects = ["Chromium wrote no PDF that can be read"]
            return result
        }
        result.pages = file.pages
        if file.pages == 0 { result.defects.append("it has no page") }
        if file.title != document.title { result.defects.append("its title is not \(document.title)") }
        if file.language != document.language { result.defects.append("its language is not \(document.language)") }
        if !file.isTagged { result.defects.append("it is not tagged") }
        if file.missingFonts > 0 { result.defects.append("\(file.missingFonts) fonts are not embedded") }
        if file.links > 0 { result.defects.append("\(file.links) links lead out of it") }
        if findsWords {
            result.defects += Self.defects(of: try await words(of: path), document, pages: file.pages)
        }
        return result
    }

    private static func defects(of words: PageWords, _ document: PrintDocument, pages: Int) -> [String] {
        var defects: [String] = []
        if words.pages.count != pages { defects.append("\(TextExtractor.name) finds \(words.pages.count) pages") }
        let missing = words.missing(document.expectedTexts)
        if !missing.isEmpty { defects.append("not found on it: \(missing.prefix(5).joined(separator: ", "))") }
        if !words.outside.isEmpty {
            defects.append("outside of the page: \(words.outside.prefix(5).joined(separator: ", "))")
        }
        return defects
    }

    private func words(of path: String) async throws -> PageWords {
        let outcome = try await Subprocess.run(
            .name(TextExtractor.name), arguments: ["-bbox", path, "-"], input: .none, output: .sequence,
            error: .discarded
        ) { execution in
            var words = PageWords()
            for try await line in execution.standardOutput.strings() { words.read(line) }
            return words
        }
        return outcome.takeClosureResult()
    }
}
