import Receivables

/// A debt cut into a down payment and instalments that add up to it exactly. Minor units.
struct PlanAmounts: Sendable, Hashable {
    let debt: Int128
    /// The whole debt where it is too small to be cut.
    let down: Int128
    private let unit: Int128

    var rest: Int128 { debt - down }
    var isPaidAtOnce: Bool { rest == 0 }

    /// How many instalments of at least one unit the rest can make.
    var mostInstalments: Int { max(1, Int(clamping: rest / unit)) }

    /// The down payment is the share of the debt rounded half up to the settings' `downUnit`, or to `unit` where that
    /// leaves either side less than a unit; raised to cover the oldest document, if that stays within the greatest
    /// share that the settings ask of anybody. A debt up to `downUnit` is paid at once.
    ///
    /// - Parameter debt: above zero, at most Int64's greatest number.
    /// - Parameter share: billionths.
    init(_ debt: Int128, share: Int64, oldest: Int128, _ settings: PlanSettings, _ currency: Currency) {
        let minorUnits = Int128(currency.minorUnitsPerUnit)
        let unit = max(1, Int128(settings.unit) * minorUnits)
        let downUnit = max(1, Int128(settings.downUnit) * minorUnits)
        self.debt = debt
        self.unit = unit
        guard debt > max(unit, downUnit) else {
            down = debt
            return
        }
        func isSensible(_ down: Int128) -> Bool { down >= unit && debt - down >= unit }
        let rounded = [downUnit, unit].map { PlanAmounts.share(share, of: debt, roundedTo: $0) }.first(
            where: isSensible)
        guard let usual = rounded else {
            down = debt
            return
        }
        let most = PlanAmounts.share(
            max(settings.downGood, settings.downNormal, settings.downPoor), of: debt, roundedTo: 1)
        let raised = [(oldest + downUnit - 1) / downUnit * downUnit, oldest]
            .first { $0 > usual && $0 <= most && isSensible($0) }
        down = usual >= oldest ? usual : raised ?? usual
    }

    /// The rest in `count` parts: each rounded down to a whole unit, what is over on the last.
    func instalments(_ count: Int) -> [Int128] {
        guard count > 0 else { return [] }
        let each = rest / Int128(count) / unit * unit
        let parts = [Int128](repeating: each, count: count - 1) + [rest - each * Int128(count - 1)]
        assert(parts.reduce(down, +) == debt, "a plan adds up to the debt")
        return parts
    }

    /// Half up to whole steps.
    private static func share(_ share: Int64, of debt: Int128, roundedTo step: Int128) -> Int128 {
        let billion: Int128 = 1_000_000_000
        let product = debt * min(max(0, Int128(share)), billion)
        return (product * 2 + step * billion) / (step * billion * 2) * step
    }
}
