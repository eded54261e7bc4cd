import Findings

/// Why a value, or the next byte of a template, may not stand where it does.
enum ContextProblem: Hashable {
    case tagName, attributeName, unquoted, comment, declaration
    case rawText(String)
    case attribute(String, AttributeUse.Reason)
    case harmfulScheme, schemeFromValue
    case foreignCode(String)
    case cssOutsideString, cssAddress
    case scriptString, scriptCode, scriptComment, partOfTag
    case missingSpace, commentInScript, markupOutsideText

    var message: FindingMessage {
        switch self {
        case .tagName: "a value cannot make a tag's name"
        case .attributeName: "a value cannot make an attribute: write name=\"{{value}}\""
        case .unquoted: "an attribute that holds a value needs quotes: name=\"{{value}}\""
        case .comment: "a value inside a comment could end it"
        case .declaration: "a value cannot stand in a declaration"
        case .rawText(let element): "a value cannot stand inside <\(element)>"
        case .attribute(let name, let reason): "the attribute \(name) \(reason.message)"
        case .harmfulScheme: "this address begins with a scheme that no value may stand behind"
        case .schemeFromValue: "a colon after a value could make a scheme of it"
        case .foreignCode(let name): "what \(name) names runs or shapes the page: it takes a field of type url only"
        case .cssOutsideString: "in a style sheet a value may stand only between quotes"
        case .cssAddress: "a value cannot stand in url(), @import or another function"
        case .scriptString: "a value cannot stand between backquotes"
        case .scriptCode: "after a slash it cannot be told whether this is a pattern: give values before it"
        case .scriptComment: "a value inside a comment could end it"
        case .partOfTag: "a value directly after < or </ could make a tag"
        case .commentInScript: "<!-- inside a script changes where it ends"
        case .markupOutsideText: "markup may stand only between tags"
        case .missingSpace: "a space is missing between this and the attribute before it"
        }
    }
}

extension AttributeUse.Reason {
    fileprivate var message: String {
        switch self {
        case .script: "holds a script: no value may stand there"
        case .style: "holds style: use a class or a presentation attribute"
        case .addressList: "holds several addresses: no value may stand there"
        case .markup: "holds a whole page: no value may stand there"
        case .meaning: "decides what the rest means: no value may stand there"
        }
    }
}
