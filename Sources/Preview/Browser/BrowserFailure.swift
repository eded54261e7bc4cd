/// Why Chromium did not print.
enum BrowserFailure: Error {
    /// It ended, or was ended, before it answered.
    case gone
    case refused(String)
    case tooSlow(seconds: Int)
    case unreadable(String)
}

extension BrowserFailure: CustomStringConvertible {
    var description: String {
        switch self {
        case .gone: "Chromium ended before it had printed"
        case .refused(let message): "Chromium refused \(message)"
        case .tooSlow(let seconds): "Chromium had not printed after \(seconds) seconds and was ended"
        case .unreadable(let message): "Chromium cannot open the page: \(message)"
        }
    }
}
