/// Where in a row the value of a field stands: a value is put there without a call, and without counting the references
/// of a closure for each cell.
struct Place<Row, Value: BitwiseCopyable>: Sendable {
    private let offset: Int

    /// - Parameter path: to a stored property.
    init(_ path: WritableKeyPath<Row, Value>) {
        // A mistake of the table's source, which no input can bring about and the first reading of any file finds.
        guard let offset = MemoryLayout<Row>.offset(of: path) else { preconditionFailure("\(path) is not stored") }
        self.offset = offset
    }

    @inline(__always)
    func put(_ value: Value, into row: inout Row) {
        withUnsafeMutableBytes(of: &row) { $0.storeBytes(of: value, toByteOffset: offset, as: Value.self) }
    }
}
