// Our own, because the C library's last digit differs from machine to machine and pages must not. Both are good to a
// few units of the last place; tests hold them to 1e-12.
extension Double {
    /// ln of a number above 0; −∞ at 0, not a number below.
    var naturalLogarithm: Double {
        guard self > 0, isFinite else { return self == 0 ? -.infinity : self > 0 ? self : .nan }
        var mantissa = significand
        var power = Double(exponent)
        if mantissa > 1.414_213_562_373_095_1 {
            mantissa /= 2
            power += 1
        }
        // ln m = 2 artanh((m − 1) ÷ (m + 1)), where the quotient is at most 0.172.
        let ratio = (mantissa - 1) / (mantissa + 1)
        let square = ratio * ratio
        var sum = 0.0
        for term in stride(from: 23, through: 1, by: -2) { sum = sum * square + 1 / Double(term) }
        return power * Double.logarithmOfTwo + 2 * ratio * sum
    }

    /// e to this power; 0 and ∞ beyond what can be held.
    var exponential: Double {
        guard self < 709.7 else { return isNaN ? self : .infinity }
        guard self > -745 else { return 0 }
        let power = (self / Double.logarithmOfTwo).rounded()
        let rest = (self - power * Double.logarithmOfTwoHigh) - power * Double.logarithmOfTwoLow
        var sum = 1.0
        for term in stride(from: 18, through: 1, by: -1) { sum = 1 + sum * rest / Double(term) }
        return Double(sign: .plus, exponent: Int(power), significand: sum)
    }

    private static let logarithmOfTwo = 0.693_147_180_559_945_3
    /// ln 2 in two parts, the first short enough for its multiples to be exact.
    private static let logarithmOfTwoHigh = 0.693_147_180_369_123_816_490
    private static let logarithmOfTwoLow = 1.908_214_929_270_587_700_02e-10
}
