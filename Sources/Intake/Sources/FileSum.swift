/// The checksum of a file's bytes, which is yet to be worked out.
struct FileSum: Sendable {
    /// Position in the list of source files.
    let file: Int
    private let block: ByteBlock
    private let checksum: @Sendable (UnsafeRawBufferPointer) -> String

    /// Of all files that reports tell of, the largest first.
    static func list(
        _ files: [OpenedFile], _ checksum: @escaping @Sendable (UnsafeRawBufferPointer) -> String
    ) -> [FileSum] {
        let told = files.indices.filter { files[$0].plan != nil }
        return told.compactMap { file in files[file].block.map { FileSum(file: file, block: $0, checksum: checksum) } }
            .sorted { $0.byteCount > $1.byteCount }
    }

    var byteCount: Int { block.bytes.count }
    var value: String { checksum(block.bytes) }
}
