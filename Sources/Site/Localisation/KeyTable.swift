import Receivables

/// Values by text keys that never change, found by the keys' bytes: the library's dictionary hashes a text several times
/// as slowly, and a dossier asks for hundreds of words.
struct KeyTable<Value: Sendable>: Sendable {
    private var keys: TextInterner
    private var pool = TextPool()
    private var values: [Value] = []

    init(_ pairs: [String: Value]) {
        keys = TextInterner(capacity: pairs.count)
        for (key, value) in pairs.sorted(by: { $0.key < $1.key }) {
            var key = key
            let number = key.withUTF8 { keys.intern(UnsafeRawBufferPointer($0), in: &pool) }
            if number != nil { values.append(value) }
        }
    }

    subscript(key: String) -> Value? {
        var key = key
        return key.withUTF8 { keys.index(of: UnsafeRawBufferPointer($0), in: pool) }.map { values[Int($0)] }
    }
}
