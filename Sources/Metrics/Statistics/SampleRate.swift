package import Receivables

/// How often something happened among how many, with what a small number of cases leaves open.
package struct SampleRate: Sendable, Hashable {
    package let hits: Int
    package let n: Int
    /// Why there is no rate where there is no case.
    package let reason: Unavailable

    package init(hits: Int, of n: Int, else reason: Unavailable = .noBase) {
        self.hits = hits
        self.n = n
        self.reason = reason
    }

    /// Unavailable where there is no case.
    package var rate: Figure<Ratio> { Figure(Int128(hits), over: Int128(n), else: reason) }
    package var interval: WilsonInterval? { WilsonInterval(hits: hits, of: n) }

    /// Below ten cases nobody is ranked.
    package var isRankable: Bool { n >= 10 }
    /// Below fifty cases a rate is shown in grey.
    package var isWellFounded: Bool { n >= 50 }
}
