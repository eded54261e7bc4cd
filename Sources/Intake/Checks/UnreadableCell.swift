import Findings

/// A cell whose text is no value of its column's kind: its row cannot be used.
enum UnreadableCell {
    static func note(_ cell: Cell, _ problem: CellProblem, _ reading: inout RowReading) {
        let (code, message, help) = wording(problem, reading.header(of: cell), cell.string)
        reading.note(code, cell, message, help: help)
    }

    private static func wording(
        _ problem: CellProblem, _ field: String, _ text: String
    ) -> (FindingCode, FindingMessage, String) {
        switch problem {
        case .notADay: return (.badDate, "\(field) \(quoted: text) is not a date", "write it as 2026-03-05")
        case .undeclaredDayOrder:
            return (
                .dayOrder, "\(field) \(quoted: text) may be day or month first",
                "say which with dates: d/M/y or dates: M/d/y"
            )
        case .twoDigitYear:
            return (.badDate, "\(field) \(quoted: text) has a year of two digits", "write the year with four digits")
        case .damagedBySpreadsheet:
            return (
                .damagedIdentifier, "\(field) \(quoted: text) is no identifier any more: a spreadsheet has damaged it",
                "export again, with the column as text"
            )
        case .notAFlag: return (.unknownValue, "\(field) \(quoted: text) is neither Y nor N", "write Y or N")
        default: return amountWording(problem, field, text)
        }
    }

    private static func amountWording(
        _ problem: CellProblem, _ field: String, _ text: String
    ) -> (FindingCode, FindingMessage, String) {
        switch problem {
        case .overflow:
            return (.amountOverflow, "\(field) \(private: text) is too large", "no amount has more than 18 digits")
        case .wrongGrouping:
            return (
                .badAmount, "\(field) \(private: text) has thousands that do not come in threes",
                "say decimal: \",\" where the comma is the decimal mark"
            )
        case .scientificNotation:
            return (
                .badAmount, "\(field) \(private: text) has lost digits in a spreadsheet",
                "export again, with the column as a number"
            )
        case .tooManyDecimals:
            return (.badAmount, "\(field) \(private: text) has too many decimals", "round it in the source")
        case .notACount:
            return (.badNumber, "\(field) \(quoted: text) is not a whole number", "write it as 30")
        default: return (.badAmount, "\(field) \(private: text) is not a number", "write it as 1234.50")
        }
    }
}
