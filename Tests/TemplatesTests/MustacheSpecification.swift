import Foundation
import Templates
import Testing

/// The official Mustache tests, read from the folder of shared data beside the checkout.
struct MustacheSpecification: Sendable, CustomTestStringConvertible {
    let file: String
    let name: String
    let data: DynamicValue
    let template: String
    let partials: [String: String]
    let expected: String

    var testDescription: String { "\(file): \(name)" }

    static let folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "../../../shared/data/mustache-spec").standardized

    static let required = ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"]
    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    static func cases(of files: [String]) -> [MustacheSpecification] { isThere ? files.flatMap(read) : [] }

    private static func read(_ file: String) -> [MustacheSpecification] {
        guard let content = try? Data(contentsOf: folder.appending(path: "\(file).json")),
            let suite = try? JSONDecoder().decode(Suite.self, from: content)
        else { return [] }
        return suite.tests.map { entry in
            MustacheSpecification(
                file: file, name: entry.name, data: entry.data.value, template: entry.template,
                partials: entry.partials ?? [:], expected: entry.expected)
        }
    }
}

private struct Suite: Decodable {
    struct Entry: Decodable {
        let name: String
        let data: DecodedValue
        let template: String
        let partials: [String: String]?
        let expected: String
    }

    let tests: [Entry]
}

private struct DecodedValue: Decodable {
    let value: DynamicValue

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            value = .null
        } else if let flag = try? container.decode(Bool.self) {
            value = .bool(flag)
        } else if let number = try? container.decode(Double.self) {
            value = .number(number)
        } else if let text = try? container.decode(String.self) {
            value = .string(text)
        } else if let list = try? container.decode([DecodedValue].self) {
            value = .list(list.map(\.value))
        } else {
            value = .dictionary(try container.decode([String: DecodedValue].self).mapValues(\.value))
        }
    }
}
