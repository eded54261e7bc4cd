import Receivables

/// Numbers for people, because two handles may stand for one id.
struct PersonNumbers {
    private(set) var ids: [String] = []
    private var byText: [Text: Int] = [:]
    private var byID: [String: Int] = [:]

    mutating func number(of person: Text, in texts: TextPool) -> Int {
        if let known = byText[person] { return known }
        let id = texts.string(person)
        let number = byID[id] ?? ids.count
        if number == ids.count {
            ids.append(id)
            byID[id] = number
        }
        byText[person] = number
        return number
    }

    func known(_ person: Text, in texts: TextPool) -> Int? { byText[person] ?? byID[texts.string(person)] }
}
