import Receivables
import Templates

/// One page of a customer's full history of documents.
struct DocumentHistoryPage {
    let contents: SiteContents
    let setting: PageSetting
    let customer: Int
    /// From 0.
    let number: Int

    private var language: Language { contents.language }

    func compose() -> DocumentHistoryView {
        let history = DocumentHistory(contents, customer: customer)
        let slug = contents.customers.slugs[customer]
        let rows = history.rows(ofPage: number)
        var view = DocumentHistoryView()
        view.site = setting.site
        view.name = contents.customers.names[customer]
        let title = "\(language.word("documents.title")) – \(view.name)"
        view.page = setting.frame(title, section: .customers, depth: 1)
        view.customerUrl = slug + ".html"
        view.pageLine = language.phrase(
            "documents.pageLine", count: history.documents.count,
            ["from": language.text(count: rows.startIndex + 1), "to": language.text(count: rows.endIndex)])
        view.hasPages = history.pages > 1
        view.pageOf = language.phrase(
            "common.pageOf",
            ["page": language.text(count: number + 1), "pages": language.text(count: history.pages)])
        view.earlierUrl = number > 0 ? "\(slug)-documents-\(number).html" : nil
        view.laterUrl = number + 1 < history.pages ? "\(slug)-documents-\(number + 2).html" : nil
        let documents = DocumentComposer(contents)
        view.documents = rows.map { row($0, documents) }
        if number + 1 == history.pages { view.totals = totals(history.documents) }
        view.print = PrintRules(contents, customer: customer)
        return view
    }

    private func row(_ document: Int, _ composer: DocumentComposer) -> HistoryRow {
        let table = contents.records.documents
        let currency = contents.records.currencies[Int(table.currency[document])]
        let state = contents.portfolio.state(of: document, on: contents.asOf)
        func money(_ minorUnits: Int64) -> TemplateMoney {
            TemplateMoney(Money(minorUnits: Int128(minorUnits), currency: currency))
        }
        var row = HistoryRow()
        row.anchor = "row-\(document - contents.firstDocument(of: customer) + 1)"
        row.number = composer.number(of: document)
        row.kind = composer.kind(of: document)
        row.date = TemplateDay(table.date[document])
        row.due = table.due[document].template
        row.currency = currency.code
        row.amount = money(table.amount[document])
        row.settled = money(state.settled)
        row.open = money(state.open)
        if state.open == 0 {
            let on = contents.settlementDay(of: document)
            row.settledOn = on.map { TemplateDay($0) }
            row.daysLate = on.flatMap { day in
                table.due[document].known.map { day.days(since: $0) }.flatMap { $0 > 0 ? $0 : nil }
            }
        } else if state.uncovered > 0 {
            row.daysLate = composer.daysLate(document)
        }
        row.remarks = composer.remarks(
            document, open: state.open, pending: state.pending, currency: currency)
        return row
    }

    private func totals(_ documents: [Int]) -> [HistoryTotal] {
        var sums: [UInt8: (amount: Int128, open: Int128)] = [:]
        for document in documents {
            let state = contents.portfolio.state(of: document, on: contents.asOf)
            sums[contents.records.documents.currency[document], default: (0, 0)].amount += Int128(state.amount)
            sums[contents.records.documents.currency[document], default: (0, 0)].open += Int128(state.open)
        }
        return sums.keys.sorted().compactMap { index in
            guard let sum = sums[index] else { return nil }
            let currency = contents.records.currencies[Int(index)]
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

extension SiteContents {
    fileprivate func firstDocument(of customer: Int) -> Int {
        portfolio.documents(of: customer, upTo: asOf).lowerBound
    }

    /// The day of the last movement that brought a document to zero.
    fileprivate func settlementDay(of document: Int) -> CalendarDay? {
        let movements = portfolio.movements
        var last = CalendarDay.unknown
        for movement in movements.of(document)
        where movements.from[movement] <= asOf && movements.until[movement] > asOf {
            last = max(last, movements.from[movement])
        }
        return last.known
    }
}
