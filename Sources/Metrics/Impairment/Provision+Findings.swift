package import Findings
package import Receivables

extension Provision {
    /// What the configured method lacks.
    ///
    /// - Parameter rolls: the currency's rates, where the method rests on them.
    package static func findings(_ portfolio: Portfolio, _ provisions: [Provision], _ rolls: [RollRates]) -> [Finding] {
        let settings = portfolio.policy.provision
        guard settings.basis == .rollRates else {
            let classes = ProvisionScheme.ids(settings.basis, AgingScheme(portfolio.policy))
            guard settings.rates.count != classes.count else { return [] }
            return [
                Finding(
                    .provisionRates, field: "provision.rates",
                    """
                    \(settings.rates.count) rates for the \(classes.count) classes of \(settings.basis.rawValue) \
                    (\(classes.joined(separator: ", "))): give one rate a class
                    """)
            ]
        }
        return provisions.compactMap { provision in
            let known = rolls.first { $0.currency == provision.index }?.rates ?? []
            let unknown = (0..<RollClass.last).filter { known.indices.contains($0) ? known[$0].known == nil : true }
            guard let last = unknown.last, provision.classes[...last].contains(where: { $0.balance > 0 }) else {
                return nil
            }
            return Finding(
                .rollRateUnknown,
                """
                no balance in \(provision.currency.code) stood in \(unknown.map { "M\($0)" }.joined(separator: ", ")) \
                over the last 12 months: what stands before it counts as rolling on whole; configure a matrix instead
                """)
        }
    }
}
