/// Where a generated portfolio goes, piece by piece: a folder, or memory in tests.
package protocol SampleSink: AnyObject {
    /// Appends to a file; pieces of several files alternate.
    func write(_ bytes: [UInt8], to file: SampleFile) throws(SampleProblem)

    /// Called once, after the last piece.
    func finish() throws(SampleProblem)
}
