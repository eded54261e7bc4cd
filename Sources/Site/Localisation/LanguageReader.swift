package import Findings
import Settings

/// Reads `language.yml` and `strings.yml`; later files lie over earlier ones, key by key.
package enum LanguageReader {
    package struct File: Sendable {
        package let name: String
        package let text: String

        package init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    /// - Parameter reference: the default language, whose keys every language must have; nil for itself.
    package static func read(tag: String, style: [File], words: [File], reference: Language?) -> (Language, [Finding]) {
        var look = LanguageStyle()
        var findings: [Finding] = []
        for file in style {
            let settings = SettingsFile(name: file.name)
            readStyle(settings.root(of: file.text), into: &look)
            findings += settings.findings
        }
        var collected: [String: String] = [:]
        for file in words {
            let settings = SettingsFile(name: file.name)
            for leaf in settings.root(of: file.text).leaves() { collected[leaf.path] = leaf.text }
            findings += settings.findings
        }
        let language = Language(tag: tag, style: look, words: collected)
        if let reference { findings += missing(from: language, comparedWith: reference, file: words.first?.name) }
        return (language, findings)
    }

    private static func readStyle(_ map: SettingsMap, into language: inout LanguageStyle) {
        _ = map.text("tag")
        _ = map.text("fonts")
        language.name = map.text("name") ?? language.name
        if let number = map.map("number") { readNumbers(number, into: &language.numbers) }
        if let money = map.map("money") {
            _ = money.text("negative")
            language.amountWithCurrency = money.text("with_currency").map { Pattern($0) } ?? language.amountWithCurrency
            language.currencyNames.merge(money.pairs("names") ?? []) { $1 }
            language.currencyUnits.merge(money.pairs("units") ?? []) { $1 }
            money.finish()
        }
        if let date = map.map("date") { readDates(date, into: &language.dates) }
        language.plural = map.choice("plural", of: PluralRule.self) ?? language.plural
        if let list = map.map("list") {
            language.listSeparator = list.text("separator") ?? language.listSeparator
            language.listLast = list.text("last") ?? language.listLast
            list.finish()
        }
        if let quote = map.map("quote") {
            language.quoteOpen = quote.text("open") ?? language.quoteOpen
            language.quoteClose = quote.text("close") ?? language.quoteClose
            quote.finish()
        }
        language.range = map.text("range").map { Pattern($0) } ?? language.range
        language.collation = map.text("collation") ?? language.collation
        map.finish()
    }

    private static func readNumbers(_ map: SettingsMap, into style: inout NumberStyle) {
        style.decimal = map.text("decimal") ?? style.decimal
        style.grouping = map.text("grouping") ?? style.grouping
        style.groupSize = map.integer("group_size", in: 0...9) ?? style.groupSize
        style.minus = map.text("minus") ?? style.minus
        style.plus = map.text("plus") ?? style.plus
        style.percent = map.text("percent").map { Pattern($0) } ?? style.percent
        style.percentPlaces = map.integer("percent_places", in: 0...6) ?? style.percentPlaces
        style.ratioPlaces = map.integer("ratio_places", in: 0...6) ?? style.ratioPlaces
        style.daysPlaces = map.integer("days_places", in: 0...6) ?? style.daysPlaces
        let large = map.maps("large")?.compactMap { unit -> NumberStyle.LargeUnit? in
            let whole = 1...1_000_000_000_000_000
            let from = unit.integer("from", in: whole)
            let divide = unit.integer("divide", in: whole)
            let places = unit.integer("places", in: 0...6) ?? 0
            let suffix = unit.text("suffix") ?? ""
            unit.finish()
            guard let from, let divide else { return nil }
            return NumberStyle.LargeUnit(from: from, divide: divide, places: places, suffix: suffix)
        }
        style.large = large?.sorted { $0.from > $1.from } ?? style.large
        map.finish()
    }

    private static func readDates(_ map: SettingsMap, into style: inout DateStyle) {
        style.dayText = map.text("day") ?? style.dayText
        style.day = Pattern(style.dayText)
        style.month = map.text("month").map { Pattern($0) } ?? style.month
        style.long = map.text("long").map { Pattern($0) } ?? style.long
        style.axisMonth = map.text("axis_month").map { Pattern($0) } ?? style.axisMonth
        style.axisYear = map.text("axis_year").map { Pattern($0) } ?? style.axisYear
        style.weekday = map.text("weekday").map { Pattern($0) } ?? style.weekday
        style.weekdays = map.texts("weekdays") ?? style.weekdays
        style.months = map.texts("months") ?? style.months
        style.shortMonths = map.texts("short_months") ?? style.shortMonths
        map.finish()
    }

    /// What a language may leave out: the program says it in English itself, and `explain` reads it there.
    private static let codeWords = "finding."

    private static func missing(from language: Language, comparedWith reference: Language, file: String?) -> [Finding] {
        reference.words.keys.sorted().compactMap { key in
            if language.words[key] != nil || key.hasPrefix(codeWords) { return nil }
            // One language's single phrase may be another's two numbers, and the other way round.
            if language.words[key + ".other"] != nil { return nil }
            if let stem = key.stem(of: ".other") ?? key.stem(of: ".one"), language.words[stem] != nil { return nil }
            let location = file.map { SourceLocation(file: $0) }
            return Finding(
                .missingString, at: location, field: key, "\(quoted: key) has no words in \(language.tag)",
                help: "add \(key), as \(reference.tag) has it: \(reference.words[key] ?? "")")
        }
    }
}

extension String {
    fileprivate func stem(of suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }
}
