/// A value where it lies in a view. It cannot be copied, so that reading it counts no reference: a word that stands in
/// many rows is shared by all threads, and they would wait for each other to count.
struct Borrowed<Value>: ~Copyable {
    let value: Value
}

extension Borrowed<String> {
    var isEmpty: Bool { value.isEmpty }
}

extension Borrowed<String?> {
    /// An empty text counts as absent.
    var isEmpty: Bool { value?.isEmpty != false }
}

// On Linux the UTF-8 of every string lies in one piece.
extension OutputBuffer {
    mutating func write(_ text: borrowing Borrowed<String>, _ escaping: Escaping) {
        _ = text.value.utf8.withContiguousStorageIfAvailable { write($0, escaping) }
    }

    /// What is absent prints nothing, and as data it is null.
    mutating func write(_ text: borrowing Borrowed<String?>, _ escaping: Escaping) {
        let written: Void? = text.value?.utf8.withContiguousStorageIfAvailable { write($0, escaping) }
        if written == nil, escaping == .json { write("null") }
    }
}
