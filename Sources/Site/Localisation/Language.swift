/// A language of the site: its words, and how it writes numbers, money and dates. Made from `content/<lang>/`.
package struct Language: Sendable {
    /// The BCP 47 tag, `zh-Hans`: also the folder's name.
    package let tag: String
    package var name = ""
    package var numbers = NumberStyle()
    package var dates = DateStyle()
    package var currencyNames: [String: String] = [:]
    package var currencyUnits: [String: String] = [:]
    var amountWithCurrency = Pattern("{amount} {currency}")
    package var plural = PluralRule.none
    package var listSeparator = ", "
    package var listLast = ", "
    package var quoteOpen = "“"
    package var quoteClose = "”"
    var rangePattern = Pattern("{from}–{to}")
    /// The locale that names are sorted by.
    package var collation = "en"
    /// By dotted key: `customer.title`; a phrase with two numbers has the keys `….one` and `….other`.
    package var words: [String: String] = [:] {
        didSet { patterns = words.mapValues { Pattern($0) } }
    }
    private(set) var patterns: [String: Pattern] = [:]

    package init(tag: String) { self.tag = tag }
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
    package var months: [String] = []
    package var shortMonths: [String] = []
    var day: Pattern

    init() { day = Pattern(dayText) }
}
