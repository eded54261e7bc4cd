package import Receivables

extension AgingScheme {
    /// The class from which on a debt is long past due: the first that begins after 90 days, else the last one.
    package var longFrom: Int { (0...bounds.count).first { firstDay(of: $0) > 90 } ?? bounds.count }

    /// Days past due that a long overdue debt has more than: 90 with the usual bounds.
    package var longDays: Int { firstDay(of: longFrom) - 1 }

    package func isLong(_ aging: AgingClass) -> Bool {
        if case .overdue(let step) = aging { step >= longFrom } else { false }
    }
}
