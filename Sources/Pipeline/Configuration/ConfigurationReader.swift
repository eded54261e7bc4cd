package import Findings
import Intake
import Receivables
import Settings
import Site

/// Reads `huikuan.yml`. Every mistake is a finding with line and column; the value then keeps its default.
package enum ConfigurationReader {
    package static func read(_ text: String, name: String) -> (Configuration, [Finding]) {
        let file = SettingsFile(name: name)
        let map = file.root(of: text)
        let overrides = minorDigits(map)
        let code = map.value("currency", expected: "an ISO 4217 code such as CNY") { Currency(code: $0)?.code }
        let currency = Currency(code: code ?? "CNY", minorDigits: overrides[code ?? "CNY"]) ?? .cny
        var configuration = Configuration(currency: currency)
        configuration.policy.minorDigits = overrides
        readGeneral(map, into: &configuration)
        readPolicy(map, into: &configuration.policy)
        readSources(map, into: &configuration)
        readOurselves(map, into: &configuration)
        readAuthority(map, into: &configuration)
        readAgreements(map, into: &configuration)
        readJudgements(map, into: &configuration)
        map.finish()
        return (configuration, file.findings)
    }

    private static func minorDigits(_ map: SettingsMap) -> [String: Int] {
        guard let nested = map.map("currencies") else { return [:] }
        var overrides: [String: Int] = [:]
        for code in nested.keys {
            guard let digits = nested.integer(code, in: 0...4) else { continue }
            overrides[code.uppercased()] = digits
        }
        return overrides
    }

    private static func readGeneral(_ map: SettingsMap, into configuration: inout Configuration) {
        configuration.company = map.text("company")
        configuration.language =
            map.value("language", expected: "one of zh-Hans, zh-Hant, en") {
                ["zh-Hans", "zh-Hant", "en"].contains($0) ? $0 : nil
            } ?? configuration.language
        configuration.asOf = map.value("as_of", expected: "a date such as 2026-06-30") { CalendarDay($0) }
        configuration.siteURL = map.value("site_url", expected: "an address that begins with http:// or https://") {
            $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil
        }
        configuration.letters = map.choice("letters", of: LetterScope.self) ?? configuration.letters
        configuration.calendar = map.text("calendar") ?? configuration.calendar
        configuration.calendarPlace = map.place(of: "calendar")
        configuration.timeZone = map.text("time_zone") ?? configuration.timeZone
        configuration.limitationProfile =
            map.choice("limitation", of: LimitationProfile.self) ?? configuration.limitationProfile
        guard let reading = map.map("reading") else { return }
        configuration.reading.fallback = reading.text("fallback") ?? configuration.reading.fallback
        configuration.reading.ragged =
            reading.choice("ragged", of: ReadingChoices.Ragged.self) ?? configuration.reading.ragged
        reading.finish()
    }

    private static func readPolicy(_ map: SettingsMap, into policy: inout Policy) {
        if let bounds = map.list("aging", expected: "rising whole numbers of days such as [30, 60, 90]", { Int($0) }) {
            if bounds.isEmpty || bounds.count > 12 || zip([0] + bounds, bounds).contains(where: { $0 >= $1 }) {
                map.report("aging", "the classes of aging do not rise", help: "write rising days: [30, 60, 90, 180]")
            } else {
                policy.agingBounds = bounds
            }
        }
        if let dso = map.map("dso") {
            policy.salesWindowDays = dso.integer("window_days", in: 1...3660) ?? policy.salesWindowDays
            dso.finish()
        }
        if let visits = map.map("visits") {
            policy.quietDays = visits.integer("quiet_days", in: 0...365) ?? policy.quietDays
            policy.attributionDays = visits.integer("attribution_days", in: 0...365) ?? policy.attributionDays
            visits.finish()
        }
        if let promise = map.map("promise") {
            policy.promiseGraceWorkingDays =
                promise.integer("grace_working_days", in: 0...60) ?? policy.promiseGraceWorkingDays
            let digits = Int(policy.currency.minorDigits)
            policy.promiseTolerance =
                promise.value("tolerance", expected: "an amount such as \"1.00\"") { decimalUnits($0, places: digits) }
                ?? policy.currency.minorUnitsPerUnit
            promise.finish()
        }
        policy.comparison =
            map.value("compare_with", expected: "previous_month_end or a date") { text in
                text == "previous_month_end" ? .previousMonthEnd : CalendarDay(text).map { .day($0) }
            } ?? policy.comparison
    }

    private static func readSources(_ map: SettingsMap, into configuration: inout Configuration) {
        configuration.sources = (map.maps("sources") ?? []).compactMap { SourceSpec($0) }
        guard let profiles = map.map("profiles") else { return }
        for name in profiles.keys { configuration.profiles[name] = profiles.map(name).flatMap { SourceSpec($0) } }
    }

    private static func readOurselves(_ map: SettingsMap, into configuration: inout Configuration) {
        for entry in map.maps("our") ?? [] {
            var company = OurCompany()
            company.name = entry.text("name")
            company.taxID = entry.text("tax_id")
            company.address = entry.text("address")
            company.legalRepresentative = entry.text("legal_representative")
            company.contact = entry.text("contact")
            company.phone = entry.text("phone")
            company.isSME = entry.flag("sme")
            if let bank = entry.map("bank") {
                company.bankHolder = bank.text("holder")
                company.bankName = bank.text("name")
                company.bankAccount = bank.text("account")
                bank.finish()
            }
            configuration.policy.ourselves[entry.text("entity") ?? ""] = company
            entry.finish()
        }
    }

    private static func readAuthority(_ map: SettingsMap, into configuration: inout Configuration) {
        configuration.policy.authority = (map.maps("authority") ?? []).compactMap { entry in
            let level = entry.text("level")
            let discount = entry.value("discount", expected: "a fraction such as 0.02", billionths)
            let days = entry.integer("extension_days", in: 0...3650)
            entry.finish()
            return level.map { AuthorityLevel(level: $0, discount: discount ?? 0, extensionDays: days ?? 0) }
        }
    }

    private static func readAgreements(_ map: SettingsMap, into configuration: inout Configuration) {
        if let plan = map.map("plan") {
            configuration.policy.plan.downUnit =
                plan.integer("down_unit", in: 1...10_000_000) ?? configuration.policy.plan.downUnit
            configuration.policy.plan.unit = plan.integer("unit", in: 1...10_000_000) ?? configuration.policy.plan.unit
            configuration.policy.plan.mostMonths =
                plan.integer("max_months", in: 1...120) ?? configuration.policy.plan.mostMonths
            configuration.policy.plan.capacity =
                plan.value("capacity", expected: "a factor such as 1.1", billionths)
                ?? configuration.policy.plan.capacity
            if let down = plan.map("down") {
                let expected = "a fraction such as 0.3"
                configuration.policy.plan.downGood =
                    down.value("good", expected: expected, billionths) ?? configuration.policy.plan.downGood
                configuration.policy.plan.downNormal =
                    down.value("normal", expected: expected, billionths) ?? configuration.policy.plan.downNormal
                configuration.policy.plan.downPoor =
                    down.value("poor", expected: expected, billionths) ?? configuration.policy.plan.downPoor
                down.finish()
            }
            plan.finish()
        }
        guard let late = map.map("late") else { return }
        configuration.policy.late.basis = late.integer("basis", in: 360...366) ?? configuration.policy.late.basis
        configuration.policy.late.order =
            late.list("order", expected: "contract, sme or lpr", LateSettings.Basis.init(rawValue:))
            ?? configuration.policy.late.order
        late.finish()
    }

    private static func readJudgements(_ map: SettingsMap, into configuration: inout Configuration) {
        let fraction = "a fraction from 0 to 1"
        if let provision = map.map("provision") {
            configuration.policy.provision.basis =
                provision.choice("basis", of: ProvisionSettings.Basis.self) ?? configuration.policy.provision.basis
            configuration.policy.provision.rates =
                provision.list("rates", expected: fraction, share) ?? configuration.policy.provision.rates
            configuration.policy.provision.lossGivenDefault =
                provision.value("lgd", expected: fraction, share) ?? configuration.policy.provision.lossGivenDefault
            provision.finish()
        }
        if let priority = map.map("priority") {
            var weights = configuration.policy.priority
            weights.amount = priority.value("amount", expected: fraction, share) ?? weights.amount
            weights.overdue = priority.value("overdue", expected: fraction, share) ?? weights.overdue
            weights.broken = priority.value("broken", expected: fraction, share) ?? weights.broken
            weights.limitation = priority.value("limitation", expected: fraction, share) ?? weights.limitation
            weights.contact = priority.value("contact", expected: fraction, share) ?? weights.contact
            let sum = weights.amount + weights.overdue + weights.broken + weights.limitation + weights.contact
            if sum == 1_000_000_000 {
                configuration.policy.priority = weights
            } else {
                map.report("priority", "the weights of priority do not add up to 1", help: "make their sum exactly 1")
            }
            priority.finish()
        }
        guard let forecast = map.map("forecast") else { return }
        configuration.policy.forecast.segment =
            forecast.choice("segment", of: ForecastSettings.Segment.self) ?? configuration.policy.forecast.segment
        configuration.policy.forecast.shrinkage =
            forecast.integer("shrinkage", in: 0...10_000) ?? configuration.policy.forecast.shrinkage
        forecast.finish()
    }

    private static func share(_ text: String) -> Int64? {
        billionths(text).flatMap { $0 <= 1_000_000_000 ? $0 : nil }
    }
}
