import Receivables

extension PromiseLedger {
    /// What open promises still have to bring in each seven-day span from the day after, in one currency. Minor units,
    /// in full: not weighed by the chance that they are kept.
    package func outstanding(inWeeks weeks: Int, currency: UInt8) -> [Int128] {
        var sums = [Int128](repeating: 0, count: max(0, weeks))
        let promises = portfolio.records.promises
        for judgement in judgements where judgement.state == .open && judgement.currency == currency {
            let days = promises[judgement.promise].dueOn.days(since: asOf)
            guard days > 0, (days - 1) / 7 < sums.count else { continue }
            sums[(days - 1) / 7] += Int128(judgement.missing)
        }
        return sums
    }
}
