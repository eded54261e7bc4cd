/// How a language joins an amount and its currency, with its places told apart once: every sentence about money asks.
struct AmountPattern: Sendable {
    private enum Piece {
        case words(String)
        case amount, code, unit
    }

    private let pieces: [Piece]

    init(_ pattern: Pattern) {
        pieces = pattern.pieces.map { piece in
            switch piece {
            case .words(let words): .words(words)
            case .place("amount"): .amount
            case .place("currency"): .code
            case .place("unit"): .unit
            case .place(let name): .words("⟦\(name)⟧")
            }
        }
    }

    func filled(_ amount: String, _ currency: CurrencyWords) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .amount: text += amount
            case .code: text += currency.code
            case .unit: text += currency.unit
            }
        }
        return text
    }
}
