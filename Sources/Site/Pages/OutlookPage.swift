import Metrics
import Receivables

/// What is to be expected: receipts of 13 weeks, how far that can be believed, how long payment takes, what is lost.
struct OutlookPage {
    let contents: SiteContents
    let setting: PageSetting

    private var language: Language { contents.language }

    func compose() -> OutlookView {
        var view = OutlookView()
        view.site = setting.site
        view.page = setting.frame(language.word("outlook.title"), section: .outlook, depth: 0)
        let currencies = contents.metrics.currencies.filter { $0.now.tally.customers > 0 }
        view.isEmpty = currencies.isEmpty
        let before = provisionsBefore
        view.blocks = currencies.map { block($0, before) }
        let first = view.blocks.first
        view.headline = first?.expected?.sentence
        if view.headline == nil, let reason = first?.noForecast {
            view.headline = SentenceView(parts: [SentencePart(text: reason, isFigure: false)])
        }
        return view
    }

    /// The allowances of the comparison day, from what was known then; empty where that day is not known.
    private var provisionsBefore: [Provision] {
        guard let day = contents.metrics.comparisonDay else { return [] }
        let earlier = contents.portfolio.seen(on: day)
        return earlier.provisions(
            earlier.policy.provision.basis == .rollRates ? earlier.rollRates(jobs: 1) : [], jobs: 1)
    }

    private func block(_ figures: CurrencyFigures, _ before: [Provision]) -> OutlookBlock {
        let recovery = contents.recovery
        var block = OutlookBlock()
        block.anchor = figures.currency.code
        block.currency = figures.currency.code
        block.currencyName = language.currencyName(figures.currency)
        block.unit = language.unitLine(figures.currency)
        if let forecast = recovery.forecast(figures.index) {
            let composer = ExpectedComposer(contents: contents, forecast: forecast)
            block.expected = composer.view(id: block.anchor + "-weeks-chart")
            block.noForecast = composer.reason
            block.backtest = BacktestComposer(
                language: language, currency: figures.currency, backtest: forecast.backtest
            ).view(id: block.anchor + "-backtest-chart")
        }
        block.daysToPay = recovery.timeToPay(figures.index).map {
            DaysToPayComposer(language: language, time: $0).view(id: block.anchor + "-days-chart")
        }
        block.rolls = recovery.rollRates(figures.index).flatMap {
            RollRateComposer(contents: contents, rolls: $0, currency: figures.currency).view
        }
        block.allowance = recovery.provision(figures.index).flatMap { provision in
            AllowanceComposer(
                contents: contents, provision: provision, before: before.first { $0.index == figures.index }
            ).view
        }
        block.noHistory =
            contents.records.isOpenItemsOnly
            ? language.word("unavailable.open_items_only") : language.word("unavailable.no_base")
        return block
    }
}
