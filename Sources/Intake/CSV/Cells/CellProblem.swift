/// Why a cell's text is not a value of its column's kind.
package enum CellProblem: Error, Hashable, Sendable {
    /// Neither a number nor blank.
    case notANumber
    /// Thousands that do not come in threes: `1,23`. Perhaps the decimal mark is another.
    case wrongGrouping
    /// `2.4952E+19` in a column of amounts: digits are lost.
    case scientificNotation
    /// Beyond what 64 bits of minor units hold.
    case overflow
    /// More decimals than an exact remainder holds.
    case tooManyDecimals
    /// A count with a sign or a fraction.
    case notACount

    case notADay
    /// `05/03/2026` without a declared order.
    case undeclaredDayOrder
    case twoDigitYear

    /// `2.4952E+19`, `#####` or `#REF!`: a spreadsheet has replaced the identifier.
    case damagedBySpreadsheet

    /// Neither yes nor no.
    case notAFlag
}
