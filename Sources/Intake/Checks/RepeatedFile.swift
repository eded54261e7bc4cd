import Findings
import Glibc
import Receivables

/// Two files of one table with the same bytes: the second is not read.
enum RepeatedFile {
    static func mark(_ files: inout [OpenedFile]) {
        for index in files.indices {
            guard let block = files[index].block else { continue }
            let earlier = files[..<index].first { other in
                other.table == files[index].table && !other.isRepeat && other.block.map { same($0, block) } == true
            }
            guard let earlier else { continue }
            files[index].isRepeat = true
            files[index].report(
                .repeatedFile, "the same content as \(earlier.path): ignored", help: "take one of the two away")
        }
    }

    private static func same(_ left: ByteBlock, _ right: ByteBlock) -> Bool {
        guard left.bytes.count == right.bytes.count, let first = left.bytes.baseAddress,
            let second = right.bytes.baseAddress
        else { return false }
        return memcmp(first, second, left.bytes.count) == 0
    }
}
