import Receivables
import Templates

/// One page of a customer's full history of documents.
struct DocumentHistoryPage {
    let contents: SiteContents
    let setting: PageSetting
    let documents: DocumentComposer
    let customer: Int
    /// From 0.
    let number: Int

    private var language: Language { contents.language }

    func compose() -> DocumentHistoryView {
        let history = DocumentHistory(contents, customer: customer)
        let slug = contents.customers.slugs[customer]
        let places = history.places(ofPage: number)
        contents.fetchNumbers(of: places.lazy.map { history.document(at: $0) })
        var view = DocumentHistoryView(
            documents: HistoryRows(composer: documents, history: history, places: places))
        view.site = setting.site
        view.name = contents.customers.names[customer]
        let title = "\(language.word("documents.title")) – \(view.name)"
        view.page = setting.frame(title, section: .customers, depth: 1)
        view.customerUrl = slug + ".html"
        view.pageLine = language.phrase(
            "documents.pageLine", count: history.count,
            ["from": language.text(count: places.lowerBound + 1), "to": language.text(count: places.upperBound)])
        view.hasPages = history.pages > 1
        view.pageOf = language.phrase(
            "common.pageOf",
            ["page": language.text(count: number + 1), "pages": language.text(count: history.pages)])
        view.earlierUrl = number > 0 ? "\(slug)-documents-\(number).html" : nil
        view.laterUrl = number + 1 < history.pages ? "\(slug)-documents-\(number + 2).html" : nil
        if number + 1 == history.pages { view.totals = totals(history) }
        return view
    }

    private func totals(_ history: DocumentHistory) -> [HistoryTotal] {
        var sums = [(amount: Int128, open: Int128)?](repeating: nil, count: contents.records.currencies.count)
        let asOf = contents.asOf
        for place in 0..<history.count {
            let document = history.document(at: place)
            let state = documents.portfolio.state(of: document, on: asOf)
            let index = Int(documents.documents.currency[document])
            let sum = sums[index] ?? (0, 0)
            sums[index] = (sum.amount + Int128(state.amount), sum.open + Int128(state.open))
        }
        return zip(contents.records.currencies, sums).compactMap { currency, sum in
            guard let sum else { return nil }
            var total = HistoryTotal()
            total.label = language.phrase("documents.total", ["currency": language.currencyName(currency)])
            total.currency = currency.code
            total.amount = TemplateMoney(Money(minorUnits: sum.amount, currency: currency))
            total.settled = TemplateMoney(Money(minorUnits: sum.amount - sum.open, currency: currency))
            total.open = TemplateMoney(Money(minorUnits: sum.open, currency: currency))
            return total
        }
    }
}
