package import Markup

/// A template that was checked against its view: rendering it cannot fail.
///
/// A class, because every page of a site holds on to its template.
package final class CompiledTemplate<View: TemplateView>: Sendable {
    private let program: Program

    init(program: Program) { self.program = program }

    package func render(_ view: View, into writer: inout ByteWriter, format: ValueFormat) {
        withUnsafePointer(to: view) { root in
            withUnsafePointer(to: program) { program in
                withUnsafePointer(to: format) { format in
                    Renderer.run(program, on: UnsafeRawPointer(root), format: format, into: &writer)
                }
            }
        }
    }
}
