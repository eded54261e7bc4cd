import Markup

/// What a reader of an SVG would see, read back from its text: boxes of texts, and every place that is drawn on.
struct Picture {
    struct Box {
        let text: String
        let left: Double
        let right: Double
        let baseline: Double

        func touches(_ other: Box) -> Bool {
            abs(baseline - other.baseline) < 10 && left < other.right - 0.1 && other.left < right - 0.1
        }
    }

    let source: String
    private(set) var width = 0.0
    private(set) var height = 0.0
    private(set) var texts: [Box] = []
    private(set) var places: [(x: Double, y: Double)] = []

    init(_ svg: TrustedHTML) {
        source = String(decoding: svg.bytes, as: UTF8.self)
        for piece in source.split(separator: "<") {
            guard let end = piece.firstIndex(of: ">") else { continue }
            read(tag: piece[..<end], following: String(piece[piece.index(after: end)...]))
        }
    }

    /// True when tags and quotes pair up.
    var isBalanced: Bool {
        var open: [Substring] = []
        for piece in source.split(separator: "<") {
            guard let end = piece.firstIndex(of: ">") else { return false }
            let tag = piece[..<end]
            guard tag.filter({ $0 == "\"" }).count.isMultiple(of: 2) else { return false }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else if !tag.hasSuffix("/") {
                open.append(tag.prefix { $0 != " " })
            }
        }
        return open.isEmpty
    }

    var outside: [(x: Double, y: Double)] {
        places.filter { $0.x < -0.1 || $0.y < -0.1 || $0.x > width + 0.1 || $0.y > height + 0.1 }
    }

    var overlaps: [(String, String)] {
        texts.indices.flatMap { first in
            texts.indices.dropFirst(first + 1).filter { texts[first].touches(texts[$0]) }
                .map { (texts[first].text, texts[$0].text) }
        }
    }

    private mutating func read(tag: Substring, following: String) {
        guard ["svg", "rect", "path", "text"].contains(where: tag.hasPrefix) else { return }
        let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
        func attribute(_ name: String) -> Substring? {
            parts.firstIndex { $0.hasSuffix(" \(name)=") }.map { parts[$0 + 1] }
        }
        func number(_ name: String) -> Double { attribute(name).flatMap { Double($0) } ?? .nan }
        if tag.hasPrefix("svg") {
            let box = (attribute("viewBox") ?? "").split(separator: " ").compactMap { Double($0) }
            if box.count == 4 { (width, height) = (box[2], box[3]) }
        } else if tag.hasPrefix("rect") {
            places.append((number("x"), number("y")))
            places.append((number("x") + number("width"), number("y") + number("height")))
        } else if tag.hasPrefix("path") {
            places += Self.places(ofPath: attribute("d") ?? "")
        } else if tag.hasPrefix("text") {
            let size = Self.width(of: following)
            let anchor = attribute("text-anchor") ?? "start"
            let left = number("x") - (anchor == "end" ? size : anchor == "middle" ? size / 2 : 0)
            texts.append(Box(text: following, left: left, right: left + size, baseline: number("y")))
            places += [(left, number("y")), (left + size, number("y"))]
        }
    }

    /// An estimate of its own, so that the charts' estimate is tested: Han one em, all else a little over half.
    private static func width(of escaped: String) -> Double {
        guard escaped.utf8.contains(UInt8(ascii: "&")) else { return widthOfPlain(escaped) }
        let text = escaped.replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
        return widthOfPlain(text)
    }

    private static func widthOfPlain(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 12 : 6.6) }
    }

    private static func places(ofPath data: Substring) -> [(x: Double, y: Double)] {
        var found: [(x: Double, y: Double)] = []
        var (x, y) = (0.0, 0.0)
        var rest = data
        while let command = rest.popFirst() {
            let words = rest.prefix { !$0.isLetter }
            rest = rest[words.endIndex...]
            let numbers = words.replacing("-", with: " -").split(separator: " ").map { Double($0) ?? .nan }
            switch command {
            case "M", "L": (x, y) = (numbers.first ?? .nan, numbers.last ?? .nan)
            case "l":
                for pair in stride(from: 0, to: numbers.count - 1, by: 2) {
                    x += numbers[pair]
                    y += numbers[pair + 1]
                    found.append((x, y))
                }
            case "h": x += numbers.first ?? .nan
            case "v": y += numbers.first ?? .nan
            default: continue
            }
            found.append((x, y))
        }
        return found
    }
}
