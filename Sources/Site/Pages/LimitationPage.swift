import Charts
import Metrics
import Receivables
import Templates

/// Which claims run out when, what proves that they have not, and what is missing.
struct LimitationPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }
    private var register: LimitationRegister { contents.recovery.limitation }

    /// From what needs a hand today to what needs none.
    private static let order: [LimitationState] = [
        .month, .quarter, .halfYear, .year, .ok, .inProceedings, .noClock, .expiredAgreed, .expired,
    ]

    func compose() -> LimitationView {
        var view = LimitationView()
        view.site = setting.site
        view.page = setting.frame(language.word("limitationPage.title"), section: .limitation, depth: 0)
        addProfile(to: &view)
        let blocks = contents.metrics.currencies.compactMap { figures in
            register.totals.first { $0.currency == figures.index }.map { (figures.currency, $0) }
        }
        view.isEmpty = blocks.isEmpty
        view.headline = blocks.first.map { headline($0, $1) }
        view.openHeader = language.phrase(
            "limitationPage.openIn", ["code": contents.portfolio.policy.currency.code])
        guard register.rules != nil else { return view }
        let composer = LimitationComposer(contents: contents)
        view.blocks = blocks.map { block($0, $1, composer) }
        addLists(composer, to: &view)
        return view
    }

    /// Whose law, from which texts, and whether anybody compared them.
    private func addProfile(to view: inout LimitationView) {
        guard let rules = register.rules else {
            view.isOff = true
            view.profile = language.word("limitationPage.switchedOff")
            return
        }
        let name = language.words["limitationPage.profile.\(rules.id)"] ?? rules.id
        let checked = rules.checkedOn.map { language.text($0) }
        view.profileIsVerified = rules.isVerified
        view.profile =
            rules.isVerified
            ? language.phrase("limitationPage.verified", ["name": name, "date": checked ?? ""])
            : language.phrase("limitationPage.notVerified", ["name": name])
        view.source = rules.source.isEmpty ? nil : rules.source
    }

    private func headline(_ currency: Currency, _ total: LimitationTotal) -> SentenceView {
        guard let rules = register.rules else {
            return SentenceView(parts: language.sentence("limitationPage.headlineOff", [:]))
        }
        let near: [LimitationState] = [.halfYear, .quarter, .month]
        let days = rules.warningDays.dropFirst().first ?? 180
        return SentenceView(
            parts: language.sentence(
                "limitationPage.headline",
                count: near.reduce(0) { $0 + total[$1].documents },
                [
                    "amount": short(near.reduce(0) { $0 + total[$1].open }, currency),
                    "days": language.text(count: days),
                    "expired": short(total[.expired].open + total[.expiredAgreed].open, currency),
                    "proceedings": short(total[.inProceedings].open, currency),
                ]))
    }

    private func short(_ minorUnits: Int128, _ currency: Currency) -> String {
        language.shortWithCurrency(Money(minorUnits: minorUnits, currency: currency))
    }

    private func block(
        _ currency: Currency, _ total: LimitationTotal, _ composer: LimitationComposer
    ) -> LimitationBlock {
        // What is pressing is always named, so that nothing there is told too.
        let states = Self.order.map { (state: $0, share: total[$0]) }.filter {
            $0.share.documents > 0 || $0.state.isPressing && $0.state != .expiredAgreed
        }
        let largest = states.map { Double(amount: $0.share.open) }.max() ?? 0
        let whole = states.reduce(Int128(0)) { $0 + $1.share.open }
        var block = LimitationBlock()
        block.anchor = currency.code
        block.currency = currency.code
        block.currencyName = language.currencyName(currency)
        block.unit = language.unitLine(currency)
        block.months =
            LimitationMonthsComposer(contents: contents, currency: currency, index: total.currency).view
        block.rows = states.map { state, share in
            var row = LimitationStateRow()
            row.name = composer.word(state)
            row.url = share.documents > 0 ? "#" + LimitationGroups.anchor(state) : nil
            row.bar =
                InlineBar(
                    Double(amount: share.open), largest: largest, style: state.isPressing ? "overdue" : "open"
                ).svg
            row.amount = TemplateMoney(Money(minorUnits: share.open, currency: currency))
            row.share = TemplateShare(share.open, over: whole)
            row.documents = share.documents
            row.isZero = share.documents == 0
            return row
        }
        block.total.name = language.word("document.total")
        block.total.amount = TemplateMoney(Money(minorUnits: whole, currency: currency))
        block.total.documents = states.reduce(0) { $0 + $1.share.documents }
        return block
    }

    private func addLists(_ composer: LimitationComposer, to view: inout LimitationView) {
        view.groups = composer.groups
        let expired = composer.expired
        view.expired = expired.rows
        view.expiredRests = expired.rests
        view.expiredLine = shown(expired.rows.count, of: expired.count)
        let guarantees = composer.guarantees
        view.guarantees = guarantees.rows
        view.moreGuarantees =
            guarantees.rest > 0 ? language.phrase("limitationPage.notShown", count: guarantees.rest) : nil
        let bills = composer.bills
        view.bills = bills.rows
        let notes = [
            bills.presumedPaid > 0 ? language.phrase("limitationPage.presumedPaid", count: bills.presumedPaid) : nil,
            bills.rest > 0 ? language.phrase("limitationPage.notShown", count: bills.rest) : nil,
        ].compactMap(\.self)
        view.billsNote = notes.isEmpty ? nil : notes.joined(separator: " ")
        let withoutClock = composer.withoutClock
        view.withoutClock = withoutClock.rows
        view.withoutClockRests = withoutClock.rests
        let without = register.totals.reduce(0) { $0 + $1[.noClock].documents }
        view.withoutClockLine = shown(withoutClock.rows.count, of: without)
    }

    private func shown(_ shown: Int, of all: Int) -> String {
        shown == all
            ? language.text(count: all)
            : language.phrase(
                "limitationPage.shownOf", ["shown": language.text(count: shown), "count": language.text(count: all)])
    }
}

extension LimitationState {
    /// Somebody must act, or it is too late to.
    fileprivate var isPressing: Bool {
        switch self {
        case .month, .quarter, .halfYear, .expired, .expiredAgreed: true
        case .ok, .year, .inProceedings, .noClock: false
        }
    }
}
