/// An exact quotient; never made with a base that is not above zero.
struct NaiveFraction: Equatable {
    var numerator: Int128
    var denominator: Int128

    init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator > 0 else { return nil }
        self.numerator = numerator
        self.denominator = denominator
    }

    /// By value: 1/2 is 2/4.
    static func == (left: NaiveFraction, right: NaiveFraction) -> Bool {
        left.numerator * right.denominator == right.numerator * left.denominator
    }
}

extension NaiveFraction: CustomStringConvertible {
    var description: String { "\(numerator)/\(denominator)" }
}
