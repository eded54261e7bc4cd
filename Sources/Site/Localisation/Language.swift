/// A language of the site: its words, and how it writes numbers, money and dates. Made from `content/<lang>/`.
///
/// A class for the same reason as `SiteContents`: every composer holds it. One that says much for every customer keeps it
/// itself: taken out of `contents` for each word, its references would be counted by all threads at one place.
package final class Language: Sendable {
    /// The BCP 47 tag, `zh-Hans`: also the folder's name.
    package let tag: String
    let numbers: NumberStyle
    let dates: DateStyle
    let style: LanguageStyle
    let numberMarks: NumberMarks
    /// Around a percentage's number; nil where a language does not write it once.
    let percentFrame: NumberFrame?
    let currencies: CurrencyTable
    /// By dotted key: `customer.title`; a phrase with two numbers has the keys `….one` and `….other`.
    package let words: [String: String]
    let patterns: KeyTable<Pattern>
    let codes: CodeWords
    /// Days in the form that their number asks for.
    let countedDays: CountedPhrase
    /// `common.days` with a number that is never one alone, and what is said where nothing changed: for every figure.
    let noChange: String

    init(tag: String, style: LanguageStyle, words: [String: String]) {
        self.tag = tag
        self.style = style
        numbers = style.numbers
        dates = style.dates
        numberMarks = NumberMarks(style.numbers)
        percentFrame = style.numbers.percent.frame(around: "number")
        currencies = CurrencyTable(style)
        self.words = words
        codes = CodeWords(words)
        let patterns = KeyTable(words.mapValues { Pattern($0) })
        self.patterns = patterns
        let days = CountedPhrase("common.days", of: patterns, style.plural)
        countedDays = days
        noChange = patterns["common.noChange"]?.text ?? "⟦common.noChange⟧"
    }
}

/// What `language.yml` says.
struct LanguageStyle: Sendable {
    var name = ""
    var numbers = NumberStyle()
    var dates = DateStyle()
    var currencyNames: [String: String] = [:]
    var currencyUnits: [String: String] = [:]
    var amountWithCurrency = Pattern("{amount} {currency}")
    var plural = PluralRule.none
    var listSeparator = ", "
    var listLast = ", "
    var quoteOpen = "“"
    var quoteClose = "”"
    var range = Pattern("{from}–{to}")
    /// The locale that names are sorted by.
    var collation = "en"
}

package enum PluralRule: String, Sendable, CaseIterable {
    case none
    case oneOther = "one-other"
}

package struct NumberStyle: Sendable {
    package var decimal = "."
    package var grouping = ","
    package var groupSize = 3
    package var minus = "−"
    package var plus = "+"
    var percent = Pattern("{number}%")
    package var percentPlaces = 1
    package var ratioPlaces = 2
    package var daysPlaces = 1
    /// Short amounts for sentences and charts, from the largest unit down.
    package var large: [LargeUnit] = []

    package struct LargeUnit: Sendable, Hashable {
        package let from: Int
        package let divide: Int
        package let places: Int
        package let suffix: String
    }
}

package struct DateStyle: Sendable {
    /// As `language.yml` has it: the templates take the pattern apart themselves.
    package var dayText = "{yyyy}-{MM}-{dd}"
    var month = Pattern("{yyyy}-{MM}")
    var long = Pattern("{yyyy}-{MM}-{dd}")
    var axisMonth = Pattern("{M}")
    var axisYear = Pattern("{yyyy}")
    var weekday = Pattern("{yyyy}-{MM}-{dd}")
    package var months: [String] = []
    package var shortMonths: [String] = []
    /// From Monday on.
    var weekdays: [String] = []
    var day: Pattern

    init() { day = Pattern(dayText) }
}
