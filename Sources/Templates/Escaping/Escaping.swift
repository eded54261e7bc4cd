/// How a value is written so that it stays inside its place.
enum Escaping: UInt8, Sendable {
    /// Between tags, in a title or in a quoted attribute: character references.
    case html
    /// A whole address or its begin: its scheme is checked, unsafe bytes become %XX.
    case url
    /// A piece of an address's path: whatever could end the piece or make a scheme becomes %XX.
    case urlPath
    /// The rest of an address whose begin is written, in its own spelling.
    case urlRest
    /// A piece after `?` or `#`.
    case urlQuery
    case cssString
    /// Whatever is no character of base64 is left out.
    case policyHash
    /// A whole JSON value, with its quotes.
    case json
    /// Within quotes that the template wrote.
    case jsonString
}
