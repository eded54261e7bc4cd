extension TextPool {
    /// Whether two handles hold the same text; equal handles do without a look.
    ///
    /// Compares from the end: numbers of one series differ there.
    @inlinable
    public func areEqual(_ left: Text, _ right: Text) -> Bool {
        if left == right { return true }
        return withBytes(of: left) { leftBytes in
            withBytes(of: right) { rightBytes in
                guard leftBytes.count == rightBytes.count else { return false }
                var position = leftBytes.count
                while position > 0 {
                    position -= 1
                    guard leftBytes[position] == rightBytes[position] else { return false }
                }
                return true
            }
        }
    }
}
