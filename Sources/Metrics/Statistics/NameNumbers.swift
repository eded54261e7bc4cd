import Receivables

/// Numbers names as they come: equal texts get one number whatever their handles.
struct NameNumbers: Sendable {
    private(set) var names: [String] = []
    private var byHandle: [Text: Int] = [:]
    private var byName: [String: Int] = [:]
    /// Of the handles that agree in their last bits the one asked for last: loops ask for the same few again and again.
    private var recent = [(text: Text, number: Int)?](repeating: nil, count: 64)

    mutating func number(of text: Text, in texts: TextPool) -> Int {
        let place = Int(text.offset % 64)
        if let last = recent[place], last.text == text { return last.number }
        if let known = byHandle[text] {
            recent[place] = (text, known)
            return known
        }
        let number = number(of: texts.string(text))
        byHandle[text] = number
        recent[place] = (text, number)
        return number
    }

    mutating func number(of name: String) -> Int {
        if let known = byName[name] { return known }
        byName[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// The number of a name that came before, or nil.
    func known(_ text: Text, in texts: TextPool) -> Int? { byHandle[text] ?? byName[texts.string(text)] }

    /// The numbers in order of the names' code points.
    var ordered: [Int] {
        names.indices.sorted { names[$0].unicodeScalars.lexicographicallyPrecedes(names[$1].unicodeScalars) }
    }
}
