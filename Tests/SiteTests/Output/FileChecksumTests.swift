import Site
import Testing

@Suite("Checksums of files")
struct FileChecksumTests {
    /// As xxh128sum prints them.
    @Test(
        "The checksum is XXH3's with 128 bits",
        arguments: [
            ("", "99aa06d3014798d86001c324468d497f"), ("p {}", "8602e55a6b1effb4294055f83ac3c673"),
        ])
    func isXXH3(text: String, hex: String) {
        #expect(FileChecksum(of: Array(text.utf8)).hex == hex)
        #expect(FileChecksum(hex: hex) == FileChecksum(of: Array(text.utf8)))
    }

    @Test(
        "Anything but 32 hex digits is no checksum",
        arguments: [
            "", "99aa06d3014798d86001c324468d497", "99aa06d3014798d86001c324468d497f0",
            "99aa06d3014798d86001c324468d497g",
        ])
    func refuses(hex: String) {
        #expect(FileChecksum(hex: hex) == nil)
    }

    @Test("Capital digits mean the same")
    func readsCapitals() {
        #expect(
            FileChecksum(hex: "99AA06D3014798D86001C324468D497F")?.hex == "99aa06d3014798d86001c324468d497f")
    }
}
