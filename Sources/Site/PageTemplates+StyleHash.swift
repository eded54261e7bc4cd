import Markup
import Templates

extension PageTemplates {
    /// For the content security policy: the hash of exactly what stands in a page's style element.
    func styleHash<View>(of view: View, in template: CompiledTemplate<View>) -> String {
        var writer = ByteWriter(capacity: 1024)
        template.render(view, into: &writer, format: format)
        return ContentHash(withinElement: writer.bytes)?.base64 ?? ""
    }
}
