import Advice
import Metrics
import Receivables
import Site

/// Whose papers are printed, and for whom: decided on the whole company's data before anything is composed.
struct PrintSelection {
    /// What one person gets.
    struct Part {
        let audience: Audience
        /// Customers that were named, in the order asked for, as the audience's own contents number them; none where the
        /// day decides.
        let customers: [Int]
        /// Nil for dossiers one by one.
        var packet: (collector: String, day: CalendarDay)?
        var wantsDossiers = true
        let wantsLetters: Bool
    }

    let parts: [Part]

    init(_ request: PrintRequest, _ company: Company) throws {
        let portfolio = company.figures.metrics.portfolio
        let chosen = try Self.customers(request.customers, portfolio)
        let day = request.day ?? portfolio.asOf
        if day < portfolio.asOf {
            throw PrintMisuse("\(day) is before the as-of day \(portfolio.asOf); give an earlier --as-of too.")
        }
        guard request.wantsPackets else {
            // Letters of nobody in particular are those of everybody.
            let all = chosen.isEmpty && request.wantsLetters ? portfolio.knownCustomers : chosen
            parts = [
                Part(
                    audience: .manager, customers: all, wantsDossiers: !chosen.isEmpty,
                    wantsLetters: request.wantsLetters)
            ]
            return
        }
        let ids: [String] =
            if let id = request.collector {
                [try Self.known(id, company)]
            } else {
                company.collectors.atWork
            }
        parts = try ids.compactMap { id in
            guard let entry = company.collectors[id] else { return nil }
            let own = chosen.compactMap { entry.customers.firstIndex(of: $0) }
            if request.collector != nil, let other = chosen.first(where: { !entry.customers.contains($0) }) {
                let name = portfolio.records.texts.string(portfolio.records.customers[other].id)
                throw PrintMisuse("\(name) is not a customer of \(id).")
            }
            if !chosen.isEmpty, own.isEmpty { return nil }
            return Part(
                audience: .collector(id), customers: own, packet: (id, day), wantsLetters: request.wantsLetters)
        }
    }

    private static func customers(_ ids: [String], _ portfolio: Portfolio) throws(PrintMisuse) -> [Int] {
        let records = portfolio.records
        var rows: [String: Int] = [:]
        for customer in portfolio.knownCustomers {
            rows[records.texts.string(records.customers[customer].id)] = customer
        }
        var chosen: [Int] = []
        for id in ids {
            guard let customer = rows[id] else { throw .unknown(customer: id, in: rows.keys.sorted()) }
            if !chosen.contains(customer) { chosen.append(customer) }
        }
        return chosen
    }

    private static func known(_ id: String, _ company: Company) throws(UnknownCollector) -> String {
        _ = try company.collectors.audiences(of: .one(.collector(id)))
        return id
    }
}

extension PrintSelection.Part {
    func documents(_ composer: PrintComposer, _ advisor: Advisor, _ portfolio: Portfolio) -> [PrintDocument] {
        guard let (collector, day) = packet else {
            return (wantsDossiers ? customers.map { composer.dossier(of: $0) } : []) + letters(of: customers, composer)
        }
        let plan =
            customers.isEmpty
            ? DayPlan(of: collector, on: day, advisor.workLists, Appointments(portfolio))
            : DayPlan(customers, of: collector, on: day, portfolio)
        return composer.packets(of: plan) + letters(of: plan.stops.map(\.customer), composer)
    }

    private func letters(of customers: [Int], _ composer: PrintComposer) -> [PrintDocument] {
        wantsLetters ? customers.flatMap { composer.letters(of: $0) } : []
    }
}

extension Portfolio {
    /// Those who have a page on the site.
    fileprivate var knownCustomers: [Int] {
        records.customers.indices.filter { isOnRecord($0) }
    }
}
