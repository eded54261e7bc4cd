package import Markup

/// A bar for a table's cell without any drawing in it: an empty picture as wide as its share of the cell, which the
/// style sheet fills. For pages on which every byte counts.
package struct ShareBar: Sendable {
    private let share: Double

    /// - Parameter largest: the longest bar of the table, so that rows compare. What is not above zero draws nothing.
    package init(_ value: Double, largest: Double) {
        let share = value / largest
        self.share = share.isFinite ? min(max(share, 0), 1) : 0
    }

    package var svg: TrustedHTML {
        var writer = ByteWriter(capacity: 20)
        // Something is never drawn as nothing.
        let percent = share > 0 ? max(0.5, share * 100) : 0
        var bar = Snippet()
        bar.add("<svg width=\"")
        bar.add(percent < 10 ? percent : percent.rounded())
        bar.add("%\"/>")
        bar.write(to: &writer)
        return TrustedHTML(minting: writer)
    }
}
