import Foundation
import Metrics
import TestSupport
import Testing

@Suite("The catalogue of measures")
struct MeasureCatalogueTests {
    @Test("every measure of the folder is in the list, and none twice")
    func folder() throws {
        let folder = SharedData.repository.appendingPathComponent("Sources/Metrics/Measures")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        let declared = try files.flatMap { file in
            try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                .matches(of: /(?:money|days|share)\(\s*"([a-z-]+)"/).map { String($0.output.1) }
        }
        let listed = MeasureCatalogue.all.map(\.id)
        #expect(Set(declared).subtracting(listed) == [])
        #expect(Set(listed).count == listed.count)
        #expect(declared.count == listed.count)
        #expect(Set(MeasureCatalogue.all.map(\.key)).count == listed.count)
    }

    @Test("every measure has its file of the same stem, or stands in the file of its shorter-named one")
    func stems() throws {
        let folder = SharedData.repository.appendingPathComponent("Sources/Metrics/Measures")
        let stems = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { $0.dropLast(6) }
        for measure in MeasureCatalogue.all {
            let name = measure.id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
            #expect(stems.contains { name.hasPrefix($0) }, "\(measure.id)")
        }
    }
}
