import CMarkGFM
import Synchronization

/// The only door to the C library: text in, a value tree out.
///
/// GitHub's tables, task lists and strikethrough are on; its automatic links are off. The library never renders:
/// pages are written from the tree, so nothing that it would pass through can reach them.
package enum MarkdownParser {
    package enum Refusal: Error, Hashable {
        case tooLarge(bytes: Int)
        case lineTooLong(line: Int)
        case tooDeep(line: Int)
        case tooManyTables(line: Int)
    }

    // Debian's version of the library predates the mends of several slow-parse faults (2023): its time can grow
    // with the square of the input, so the input is kept to what an article needs.
    package static let largestText = 64 * 1024
    package static let longestLine = 8 * 1024
    package static let deepestNesting = 32
    /// At each rule of a table the library reads the paragraph before it once more.
    package static let mostTableRules = 40

    /// - Parameter firstLine: the line of the file on which the text begins.
    package static func parse(_ text: String, firstLine: Int = 1) throws(Refusal) -> MarkdownNode {
        try checkSize(text, firstLine: firstLine)
        let root = Extensions.lock.withLock { _ in tree(of: text, firstLine: firstLine) }
        guard let root else { throw .tooDeep(line: firstLine) }
        if let line = root.tooDeepAt { throw .tooDeep(line: line) }
        return root.node
    }

    private static func checkSize(_ text: String, firstLine: Int) throws(Refusal) {
        guard text.utf8.count <= largestText else { throw .tooLarge(bytes: text.utf8.count) }
        var number = firstLine
        var tableRules = 0
        for line in Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard line.count <= longestLine else { throw .lineTooLong(line: number) }
            guard leadingMarkers(of: line) <= deepestNesting else { throw .tooDeep(line: number) }
            if isTableRule(line) { tableRules += 1 }
            guard tableRules <= mostTableRules else { throw .tooManyTables(line: number) }
            number += 1
        }
    }

    /// Dashes with bars or colons between them, and before them at most the markers of quotes and lists.
    private static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.contains(UInt8(ascii: "-")) else { return false }
        guard line.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }) else { return false }
        return line.allSatisfy { tableRuleBytes.contains($0) }
    }

    private static let tableRuleBytes = Set(" \t\u{B}\u{C}|:->+*.)0123456789".utf8)

    /// Quote and list markers before the line's first word: each opens a container.
    private static func leadingMarkers(of line: ArraySlice<UInt8>) -> Int {
        var count = 0
        for byte in line {
            switch byte {
            case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): count += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"): continue
            default: return isRule(line) ? 0 : count
            }
        }
        return isRule(line) ? 0 : count
    }

    /// A thematic break or a table's rule is long, but opens nothing.
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
        return first != UInt8(ascii: ">") && line.allSatisfy { $0 == first || $0 == UInt8(ascii: " ") }
    }

    private static func tree(of text: String, firstLine: Int) -> MarkdownTree? {
        _ = Extensions.registered
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in Extensions.names {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let document = cmark_parser_finish(parser) else { return nil }
        defer { cmark_node_free(document) }
        cmark_consolidate_text_nodes(document)
        return MarkdownTree(copying: document, firstLine: firstLine, deepest: deepestNesting)
    }

    private enum Extensions {
        static let names = ["table", "tasklist", "strikethrough"]
        static let registered: Void = cmark_gfm_core_extensions_ensure_registered()
        /// While it parses, the library marks its extensions' characters in a table that all parsers share.
        static let lock = Mutex<Void>(())
    }
}
