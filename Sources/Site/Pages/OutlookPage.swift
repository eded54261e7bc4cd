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
        view.blocks = currencies.map { block($0) }
        let first = view.blocks.first
        view.headline = first?.expected?.sentence
        if view.headline == nil, let reason = first?.noForecast {
            view.headline = SentenceView(parts: [SentencePart(text: reason, isFigure: false)])
        }
        return view
    }

    private func block(_ figures: CurrencyFigures) -> OutlookBlock {
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
            block.backtest = BacktestComposer(language: language, backtest: forecast.backtest).view
        }
        block.daysToPay = recovery.timeToPay(figures.index).map {
            DaysToPayComposer(language: language, time: $0).view(id: block.anchor + "-days-chart")
        }
        let risk = RiskComposer(contents: contents, currency: figures.currency, index: figures.index)
        block.rolls = risk.rolls
        block.allowance = risk.allowance
        block.noHistory =
            contents.records.isOpenItemsOnly
            ? language.word("unavailable.open_items_only") : language.word("unavailable.no_base")
        return block
    }
}
