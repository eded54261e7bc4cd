import Findings
import Receivables

/// A source file that cannot be read as a table at all.
enum UnusableFile {
    static func finding(path: String, _ problem: FileProblem, _ table: TableKind) -> Finding {
        let place = SourceLocation(file: path)
        switch problem {
        case .missing:
            return Finding(
                .missingFile, at: place, "there is no such file for \(table.rawValue)",
                help: "mend file: in huikuan.yml, or put the export there")
        case .directory:
            return Finding(.notAFile, at: place, "this is a folder, not a file", help: "name the file inside of it")
        case .notAFile:
            return Finding(.notAFile, at: place, "this is no ordinary file", help: "name a file")
        case .empty:
            return Finding(.emptyFile, at: place, "the file is empty", help: "export it again")
        case .unreadable(let reason):
            return Finding(.missingFile, at: place, "the file cannot be read: \(reason)")
        }
    }

    static func finding(path: String, _ problem: EncodingProblem) -> Finding {
        switch problem {
        case .unknownName(let name):
            return Finding(
                .unknownEncoding, at: SourceLocation(file: path), "\(quoted: name) is no encoding that can be read",
                help: "utf-8, gb18030, big5, utf-16le…")
        case .undetermined(let fallback, let line):
            return Finding(
                .unknownEncoding, at: SourceLocation(file: path, line: line),
                "the file is neither UTF-8 nor \(fallback.name)", help: "say which with encoding: in huikuan.yml")
        case .unmarkedUTF16:
            return Finding(
                .unknownEncoding, at: SourceLocation(file: path), "the file seems to be UTF-16 without its mark",
                help: "encoding: utf-16le, or export as UTF-8")
        case .notText(let kind):
            return Finding(
                .notATable, at: SourceLocation(file: path), "the file is \(kind.rawValue), not CSV",
                help: "export it as CSV, UTF-8")
        }
    }
}

/// A quote that nothing closes: from there on records cannot be told apart, so the file is refused.
enum UnterminatedQuote {
    static func finding(path: String, _ position: TextPosition) -> Finding {
        Finding(
            .unterminatedQuote, at: SourceLocation(file: path, line: position.line, column: position.column),
            "this quote is never closed", help: "close it, or double it where it belongs to the value")
    }
}
