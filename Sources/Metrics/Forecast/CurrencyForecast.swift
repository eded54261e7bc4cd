package import Receivables

/// The forecast in one currency and its back-test.
package struct CurrencyForecast: Sendable, Hashable {
    package let currency: Currency
    /// Position in `Records.currencies`.
    package let index: UInt8
    /// Unavailable where only open items are known, or no document has ever been paid.
    package let forecast: Figure<Forecast>
    package let backtest: ForecastBacktest
}

extension Portfolio {
    /// Forecasts of all currencies, in their order in `Records.currencies`.
    ///
    /// - Parameter promises: the promises that were open on a day, by the facts dated up to it; asked for the
    ///   portfolio's day and for each cut-off of the back-test.
    /// - Complexity: O(documents and movements), and O(open documents) for each cut-off.
    package func forecasts(
        jobs: Int = 2, promises: @escaping @Sendable (CalendarDay) -> [OpenPromise] = { _ in [] }
    ) -> [CurrencyForecast] {
        guard !records.isOpenItemsOnly else {
            return records.currencies.indices.map { CurrencyForecast(unavailable: UInt8($0), self) }
        }
        let walk = ForecastWalk(self)
        let traces = walk.traces(jobs: jobs)
        return forecasts(walk, traces, SharedForecast(walk, traces, jobs: jobs, promises: promises))
    }

    /// The forecasts of customers who were cut from a company, by its curves.
    ///
    /// - Parameter promises: as above, by position and day.
    func forecasts(
        of customers: [Int], in company: CompanyReference, promises: (Int, CalendarDay) -> [OpenPromise]
    ) -> [CurrencyForecast] {
        guard let shared = company.forecast else {
            return records.currencies.indices.map { CurrencyForecast(unavailable: UInt8($0), self) }
        }
        let open = company.days.days.enumerated().map { slot, day in
            promises(slot, day).filter { $0.dueOn > day && $0.amount > 0 }
        }
        let walk = ForecastWalk(self, on: company.days)
        return forecasts(walk, walk.traces(jobs: 1), SharedForecast(shared, of: customers, promises: open))
    }

    /// - Parameter shared: of this portfolio, or of the company that it was cut from.
    private func forecasts(
        _ walk: ForecastWalk, _ traces: [DocumentTraces], _ shared: SharedForecast
    ) -> [CurrencyForecast] {
        let parts = inParallel(traces) { PartialForecast(of: $0, walk, shared) }
        let sums = ForecastSums(parts, traces, cells: shared.cells, walk)
        return records.currencies.indices.map { currency in
            CurrencyForecast(UInt8(currency), sums, shared.curves, walk)
        }
    }
}

extension CurrencyForecast {
    fileprivate init(unavailable index: UInt8, _ portfolio: Portfolio) {
        currency = portfolio.records.currencies[Int(index)]
        self.index = index
        forecast = .unavailable(.openItemsOnly)
        backtest = ForecastBacktest([])
    }

    fileprivate init(_ index: UInt8, _ sums: ForecastSums, _ curves: SharedCurves, _ walk: ForecastWalk) {
        currency = walk.portfolio.records.currencies[Int(index)]
        self.index = index
        let today = sums.forecast(index, walk.days.today, curves, walk.days)
        forecast = today.paymentsSeen > 0 ? .value(today) : .unavailable(.noBase)
        backtest = ForecastBacktest(
            walk.days.cutoffs.indices.compactMap { slot in
                let forecast = sums.forecast(index, slot, curves, walk.days)
                guard forecast.open > 0 else { return nil }
                return ForecastBacktest.Trial(
                    cutoff: walk.days.days[slot], forecast: forecast, amounts: sums.amounts[curves.index(index, slot)])
            })
    }
}

/// The sums of all customers by (currency, slot).
private struct ForecastSums {
    private(set) var amounts: [WeekAmounts]
    private var moments: [WeekMoments]
    private var lumps: [ReceiptLumps]

    init(_ parts: [PartialForecast], _ traces: [DocumentTraces], cells: Int, _ walk: ForecastWalk) {
        amounts = [WeekAmounts](repeating: WeekAmounts(), count: cells)
        moments = parts.first?.sums ?? [WeekMoments](repeating: WeekMoments(), count: cells)
        lumps = [ReceiptLumps](repeating: ReceiptLumps(), count: cells)
        let slots = walk.days.days.count
        for part in parts {
            for cell in amounts.indices { amounts[cell].add(part.amounts[cell]) }
            for entry in part.moments { moments[entry.cell].add(entry.moments) }
        }
        for entry in traces.lazy.flatMap(\.lumps) { lumps[entry.cell].add(entry.lumps) }
        // What one day knows of payments, the later ones know too.
        for cell in lumps.indices where cell % slots > 0 { lumps[cell].add(lumps[cell - 1]) }
    }

    func forecast(_ currency: UInt8, _ slot: Int, _ curves: SharedCurves, _ days: ForecastDays) -> Forecast {
        let cell = curves.index(currency, slot)
        return Forecast(
            moments[cell], amounts[cell], lumps: lumps[cell], from: days.days[slot],
            settled: curves.delays[cell].payments)
    }
}
