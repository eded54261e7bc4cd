extension SurvivalCurve {
    /// After how many days a share of the documents is paid.
    package struct Quartile: Sendable, Hashable {
        /// Nil while less than the share is paid: more than the days that anybody has been watched.
        package let days: Int?
        /// 95 % limits; nil where the limit of the curve does not get there.
        package let earliest: Int?
        package let latest: Int?
    }

    package var p25: Quartile { quartile(unpaid: 0.75) }
    package var p50: Quartile { quartile(unpaid: 0.5) }
    package var p75: Quartile { quartile(unpaid: 0.25) }

    /// The first day at whose end no more than `unpaid` is unpaid.
    ///
    /// A share that is the fraction exactly counts, though a product of quotients may miss it by its last digit.
    private func quartile(unpaid: Double) -> Quartile {
        let bound = unpaid + 1e-12
        return Quartile(
            days: steps.first { $0.unpaid <= bound }?.day, earliest: steps.first { $0.lower <= bound }?.day,
            latest: steps.first { $0.upper <= bound }?.day)
    }
}
