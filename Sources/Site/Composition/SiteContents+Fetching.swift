import CLinux
import Receivables

// Texts stand in the order of the files, so each that is read would be a wait of its own: their memory is asked for some
// time before.
extension SiteContents {
    func fetchNumbers(of documents: some Sequence<Int>) {
        for document in documents { fetch(records.documents.number[document]) }
    }

    func fetch(_ text: Text) {
        guard !text.isEmpty, let memory = records.texts.memory(of: text) else { return }
        huikuan_prefetch(memory)
        // Where a text of a number's usual length goes on behind the line of memory that it begins in.
        huikuan_prefetch(memory + 15)
    }
}
