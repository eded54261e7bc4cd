import Markup
import Templates

extension PageTemplates {
    /// For the content security policy: the hash of exactly what stands in a page's style element.
    func styleHash<View>(of view: View, in template: CompiledTemplate<View>) -> String {
        var writer = ByteWriter(capacity: 1024)
        template.render(view, into: &writer, format: format)
        let element = writer.bytes
        guard let open = element.firstIndex(of: UInt8(ascii: ">")),
            let close = element.lastIndex(of: UInt8(ascii: "<")), open < close
        else { return "" }
        return ContentHash(of: element[(open + 1)..<close]).base64
    }
}
