import Metrics
import Receivables

/// A group of figures: JSON nests it, the CSV writes a line for each figure in it.
struct ReportObject {
    /// What tells it from the others of a list: members in JSON, the key of its lines in the CSV.
    private(set) var labels: [Member] = []
    private(set) var members: [Member] = []

    struct Member {
        let key: String
        let value: ReportValue
    }

    init(label key: String, _ text: String) { label(key, text) }
    init(label key: String, _ number: Int) { labels.append(Member(key: key, value: .number(String(number)))) }
    init() {}

    mutating func label(_ key: String, _ text: String) { labels.append(Member(key: key, value: .text(text))) }
    mutating func add(_ key: String, _ value: ReportValue) { members.append(Member(key: key, value: value)) }
    mutating func add(_ key: String, _ object: ReportObject) { add(key, .object(object)) }
    mutating func add(_ key: String, _ list: [ReportObject]) { add(key, .list(list)) }
    mutating func add(_ key: String, _ count: Int) { add(key, .number(String(count))) }
    mutating func add(_ key: String, _ money: Money) { add(key, .text(money.decimal)) }
    mutating func add(_ key: String, _ figure: Figure<Ratio>) { add(key, ReportValue(FigureText(figure))) }

    /// A rate of cases: the rate, its number of cases and the ends of its interval.
    mutating func add(_ key: String, _ rate: SampleRate) {
        add(key, rate.rate)
        guard let interval = rate.interval else { return add("interval", .missing(rate.reason.id)) }
        var ends = ReportObject()
        ends.add("high", billionths: interval.high)
        ends.add("low", billionths: interval.low)
        add("interval", ends)
    }

    mutating func add(_ key: String, billionths: Int64) {
        let text = Ratio(Int128(billionths), over: 1_000_000_000)?.sixDecimals
        add(key, text.map { .number($0) } ?? .missing(Unavailable.outOfRange.id))
    }
}

/// One figure of a report, or several.
indirect enum ReportValue {
    /// As it stands in JSON.
    case number(String)
    case text(String)
    case flag(Bool)
    case texts([String])
    /// Null, with the reason's name beside it.
    case missing(String)
    case object(ReportObject)
    case list([ReportObject])

    init(_ text: FigureText) {
        if let money = text.money {
            self = .text(money)
        } else if let number = text.number {
            self = .number(number)
        } else {
            self = .missing(text.reason?.id ?? Unavailable.outOfRange.id)
        }
    }

    /// The number or the text; empty for all else.
    var text: String {
        switch self {
        case .number(let text), .text(let text): text
        default: ""
        }
    }

    /// All digits that the number has, so that other programs can compare to the last.
    init(exactly number: Double) { self = .number("\(number)") }
}

extension JSONWriter {
    mutating func report(_ value: ReportValue) {
        switch value {
        case .number(let text): number(verbatim: text)
        case .text(let text): string(text)
        case .flag(let flag): bool(flag)
        case .texts(let texts): array(texts) { $0.string($1) }
        case .missing: null()
        case .object(let object): members(JSONMembers(object))
        case .list(let list): array(list) { $0.members(JSONMembers($1)) }
        }
    }
}

extension JSONMembers {
    fileprivate init(_ object: ReportObject) {
        for label in object.labels { add(label.key) { $0.report(label.value) } }
        add(object)
    }

    mutating func add(_ object: ReportObject) {
        for member in object.members {
            add(member.key) { $0.report(member.value) }
            if case .missing(let reason) = member.value { add("\(member.key)_reason") { $0.string(reason) } }
        }
    }
}
