/// A line that a hand fills in on paper: no value ever takes its place.
package enum Blank: String, Sendable, Hashable, CaseIterable {
    case any = "blank"
    case date = "blank.date"
    case amount = "blank.amount"
    case name = "blank.name"
    case number = "blank.number"
    /// A whole line.
    case long = "blank.long"

    /// What a screen reader says.
    package var label: TrilingualName {
        switch self {
        case .any: TrilingualName("手写", "手寫", "to be written by hand")
        case .date: TrilingualName("手写日期", "手寫日期", "date, by hand")
        case .amount: TrilingualName("手写金额", "手寫金額", "amount, by hand")
        case .name: TrilingualName("手写姓名", "手寫姓名", "name, by hand")
        case .number: TrilingualName("手写号码", "手寫號碼", "number, by hand")
        case .long: TrilingualName("手写整行", "手寫整行", "a line, by hand")
        }
    }

    /// The class in the style sheet that gives it its length.
    var styleName: String {
        switch self {
        case .any: "blank-any"
        case .date: "blank-date"
        case .amount: "blank-amount"
        case .name: "blank-name"
        case .number: "blank-number"
        case .long: "blank-long"
        }
    }
}
