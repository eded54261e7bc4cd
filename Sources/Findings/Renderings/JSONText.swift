/// Enough of JSON to write findings: this target stands on the ground floor and imports nothing.
struct JSONText {
    private(set) var text = ""

    mutating func object(_ members: [(key: String, write: (inout JSONText) -> Void)]) {
        list(members.count, open: "{", close: "}") { json, index in
            json.string(members[index].key)
            json.text += ":"
            members[index].write(&json)
        }
    }

    mutating func array<Element>(_ elements: [Element], write: (inout JSONText, Element) -> Void) {
        list(elements.count, open: "[", close: "]") { json, index in write(&json, elements[index]) }
    }

    mutating func string(_ value: String?) {
        guard let value else {
            text += "null"
            return
        }
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x2028 || scalar.value == 0x2029:
                let hexadecimal = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    mutating func number(_ value: Int?) {
        text += value.map(String.init) ?? "null"
    }

    mutating func newline() { text += "\n" }

    private mutating func list(_ count: Int, open: String, close: String, write: (inout JSONText, Int) -> Void) {
        text += open
        for index in 0..<count {
            if index > 0 { text += "," }
            write(&self, index)
        }
        text += close
    }
}
