package import Markup

/// A template that was checked against its view: rendering it cannot fail.
package struct CompiledTemplate<View: TemplateView>: Sendable {
    let program: Program

    package func render(_ view: View, into writer: inout ByteWriter, format: ValueFormat) {
        withUnsafePointer(to: view) { root in
            Renderer.run(program, on: UnsafeRawPointer(root), format: format, into: &writer)
        }
    }
}
