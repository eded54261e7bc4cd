/// One pass over a Swift file that tells code, comments and literals apart. Regular expression literals count as code.
struct SwiftScan {
    private(set) var code = ""
    private(set) var literals: [SwiftSource.Literal] = []
    private let text: [Character]
    private var position = 0
    private var line = 1

    init(_ text: String) { self.text = Array(text) }

    mutating func run() {
        while position < text.count { scanCode(untilParenthesis: false) }
    }

    /// Up to the end, or to the parenthesis that closes an interpolation.
    private mutating func scanCode(untilParenthesis: Bool) {
        var depth = 0
        while position < text.count {
            if starts("//") {
                skipLine()
            } else if starts("/*") {
                skipComment()
            } else if let hashes = literalStart() {
                scanLiteral(hashes: hashes)
            } else {
                if text[position] == "(" { depth += 1 }
                if text[position] == ")" {
                    if untilParenthesis, depth == 0 { return }
                    depth -= 1
                }
                take()
            }
        }
    }

    /// The number of `#` before a quote that opens a literal here; nil where none opens.
    private func literalStart() -> Int? {
        var index = position
        while index < text.count, text[index] == "#" { index += 1 }
        return index < text.count && text[index] == "\"" ? index - position : nil
    }

    private mutating func scanLiteral(hashes: Int) {
        let start = line
        position += hashes
        let isLong = starts("\"\"\"")
        let close = String(repeating: "\"", count: isLong ? 3 : 1) + String(repeating: "#", count: hashes)
        let escape = "\\" + String(repeating: "#", count: hashes)
        position += isLong ? 3 : 1
        var inner = ""
        code += "\""
        while position < text.count, !starts(close) {
            if starts(escape + "(") {
                position += escape.count + 1
                inner += SwiftSource.interpolation
                code += "("
                scanCode(untilParenthesis: true)
                code += ")"
                position += 1
            } else if starts(escape), position + escape.count < text.count {
                position += escape.count
                inner.append(text[position])
                pass()
            } else {
                inner.append(text[position])
                pass()
            }
        }
        position += close.count
        code += "\""
        literals.append(SwiftSource.Literal(line: start, text: inner))
    }

    private mutating func skipLine() {
        while position < text.count, text[position] != "\n" { position += 1 }
    }

    private mutating func skipComment() {
        var depth = 0
        repeat {
            if starts("/*") {
                depth += 1
                position += 2
            } else if starts("*/") {
                depth -= 1
                position += 2
            } else {
                pass()
            }
        } while depth > 0 && position < text.count
    }

    /// One character of code.
    private mutating func take() {
        if text[position] != "\n" { code.append(text[position]) }
        pass()
    }

    /// One character that is no code; line ends stay, so that lines keep their numbers.
    private mutating func pass() {
        if text[position] == "\n" {
            code += "\n"
            line += 1
        }
        position += 1
    }

    private func starts(_ part: String) -> Bool {
        var index = position
        for character in part {
            guard index < text.count, text[index] == character else { return false }
            index += 1
        }
        return true
    }
}
