import Markup
import Testing

/// Expects a picture that can be read whatever it shows: nothing broken, nothing cut off, no text over another.
func expectSound(_ svg: TrustedHTML, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let picture = Picture(svg)
    #expect(picture.isBalanced, "\(name)", sourceLocation: sourceLocation)
    #expect(!picture.places.contains { $0.x.isNaN || $0.y.isNaN }, "\(name)", sourceLocation: sourceLocation)
    #expect(
        picture.outside.isEmpty, "\(name): \(picture.outside) outside \(picture.width)×\(picture.height)",
        sourceLocation: sourceLocation)
    #expect(picture.overlaps.isEmpty, "\(name): \(picture.overlaps)", sourceLocation: sourceLocation)
}
