import Receivables

extension PromiseLedger {
    package enum Dimension: String, Sendable, CaseIterable {
        case customer, collector, form
    }

    /// The customer's rate over all his currencies by count; by amount ask for a currency.
    package func rate(of customer: Int) -> PromiseRate {
        var rate = PromiseRate(portfolio)
        for judgement in judgements(of: customer) where isRated(judgement) { rate.add(judgement) }
        return rate
    }

    /// The rate of each customer, collector or form that has one: customers by id, collectors by name, forms as they
    /// bind, unknown last. No order by merit: most have too few promises for one.
    ///
    /// - Parameter currency: position in `Records.currencies`; nil for all.
    /// - Complexity: O(promises).
    package func rates(by dimension: Dimension, currency: UInt8? = nil) -> [PromiseRateRow] {
        let rated = judgements.filter { isRated($0) && (currency == nil || $0.currency == currency) }
        switch dimension {
        case .customer: return ratesByCustomer(rated)
        case .collector: return ratesByCollector(rated)
        case .form: return ratesByForm(rated)
        }
    }

    /// Whether the rates count it: its window ended within the period, and what came in it is known.
    func isRated(_ judgement: PromiseJudgement) -> Bool { judgement.isRated(in: portfolio, since: since) }

    private func ratesByCustomer(_ rated: [PromiseJudgement]) -> [PromiseRateRow] {
        var rows: [PromiseRateRow] = []
        var (rate, customer) = (PromiseRate(portfolio), -1)
        for judgement in rated {
            if judgement.customer != customer {
                if rate.n > 0 { rows.append(PromiseRateRow(label: .customer(customer), rate: rate)) }
                (rate, customer) = (PromiseRate(portfolio), judgement.customer)
            }
            rate.add(judgement)
        }
        if rate.n > 0 { rows.append(PromiseRateRow(label: .customer(customer), rate: rate)) }
        return rows
    }

    private func ratesByCollector(_ rated: [PromiseJudgement]) -> [PromiseRateRow] {
        var names = NameNumbers()
        var rates: [PromiseRate] = []
        for judgement in rated {
            let number = names.number(of: judgement.collector, in: portfolio.records.texts)
            if number == rates.count { rates.append(PromiseRate(portfolio)) }
            rates[number].add(judgement)
        }
        return names.ordered.map { PromiseRateRow(label: .collector(names.names[$0]), rate: rates[$0]) }
    }

    private func ratesByForm(_ rated: [PromiseJudgement]) -> [PromiseRateRow] {
        let forms = PromiseForm.allCases
        var rates = [PromiseRate](repeating: PromiseRate(portfolio), count: forms.count + 1)
        for judgement in rated {
            let form = portfolio.records.promises[judgement.promise].form
            rates[form.flatMap { forms.firstIndex(of: $0) } ?? forms.count].add(judgement)
        }
        return rates.indices.filter { rates[$0].n > 0 }.map {
            PromiseRateRow(label: .form($0 < forms.count ? forms[$0] : nil), rate: rates[$0])
        }
    }
}
