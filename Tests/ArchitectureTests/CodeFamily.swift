/// Words whose last part is a code of the data or of a catalogue: one for each code, in every language.
struct CodeFamily {
    let name: String
    let codes: [String]
    /// What follows the code; empty for one word a code.
    var parts: [String] = []
    /// What may follow too.
    var optional: [String] = []

    static let all: [CodeFamily] = [
        CodeFamily(name: "acknowledgement", codes: cases(of: "AcknowledgementLevel")),
        CodeFamily(name: "age", codes: cases(of: "AccountAge")),
        CodeFamily(name: "badge", codes: cases(of: "State", in: "Sources/Metrics/Training/TrainingBadge.swift")),
        CodeFamily(name: "channel", codes: cases(of: "VisitChannel")),
        CodeFamily(
            name: "definition.figure", codes: figures, parts: ["name", "meaning", "formula", "unit", "undefined"],
            optional: ["source"]),
        CodeFamily(name: "customer.status", codes: cases(of: "CustomerStatus")),
        CodeFamily(name: "debtorScale", codes: cases(of: "DebtorScale")),
        CodeFamily(name: "delivery", codes: cases(of: "DeliveryMode")),
        CodeFamily(name: "demandMade", codes: cases(of: "DemandMade")),
        CodeFamily(name: "evidenceBasis", codes: cases(of: "EvidenceBasis")),
        CodeFamily(name: "form", codes: cases(of: "PromiseForm")),
        CodeFamily(name: "gate", codes: ruleIDs("G"), parts: ["title", "text"]),
        CodeFamily(name: "grade", codes: cases(of: "EvidenceGrade")),
        CodeFamily(name: "guarantee.kind", codes: cases(of: "GuaranteeKind")),
        CodeFamily(
            name: "guarantee.missing", codes: cases(of: "Reason", in: "Sources/Metrics/Limitation/GuaranteeClock.swift")
        ),
        CodeFamily(name: "instrument", codes: cases(of: "PaymentMethod")),
        CodeFamily(name: "keptOff", codes: literals(in: "Sources/Advice/Priority/Priority.swift")),
        CodeFamily(name: "kind", codes: cases(of: "DocumentKind")),
        CodeFamily(name: "leftOff", codes: literals(in: "Sources/Advice/Priority/Priority.swift")),
        CodeFamily(name: "lateCharge.gap", codes: literals(in: "Sources/Metrics/LateCharges/LateChargeGap.swift")),
        CodeFamily(
            name: "letter.group",
            codes: cases(of: "Group", in: "Sources/Site/Composition/Letters/LetterClaim.swift")),
        CodeFamily(
            name: "letter.subtotal",
            codes: cases(of: "Group", in: "Sources/Site/Composition/Letters/LetterClaim.swift")),
        CodeFamily(name: "limitation.missing", codes: cases(of: "MissingClockReason")),
        CodeFamily(
            name: "limitationEvent", codes: cases(of: "Kind", in: "Sources/Metrics/Limitation/LimitationEvent.swift")),
        CodeFamily(name: "limitationState", codes: cases(of: "LimitationState")),
        CodeFamily(
            name: "measure", codes: measures, parts: ["name", "formula", "meaning"], optional: ["undefined", "source"]),
        CodeFamily(name: "mood", codes: cases(of: "Mood")),
        CodeFamily(name: "nextStep", codes: cases(of: "NextStep")),
        CodeFamily(
            name: "obstacle", codes: cases(of: "Obstacle", in: "Sources/Metrics/Limitation/LimitationEffect.swift")),
        CodeFamily(name: "observation", codes: cases(of: "SiteObservation")),
        CodeFamily(name: "outcome", codes: cases(of: "VisitOutcome")),
        CodeFamily(name: "promiseState", codes: cases(of: "PromiseState")),
        CodeFamily(name: "outlook.method", codes: cases(of: "Basis", in: "ProvisionSettings.swift")),
        CodeFamily(name: "paper", codes: cases(of: "Item", in: "Sources/Metrics/Limitation/PaperCheck.swift")),
        CodeFamily(name: "paperKind", codes: cases(of: "PaperKind")),
        CodeFamily(name: "paperState", codes: cases(of: "PaperState")),
        CodeFamily(name: "place", codes: cases(of: "PlaceType")),
        CodeFamily(name: "plan.limit", codes: cases(of: "Reason", in: "Sources/Metrics/Plans/PlanLimit.swift")),
        CodeFamily(name: "plan.pace", codes: cases(of: "Pace")),
        CodeFamily(name: "plan.requirement", codes: cases(of: "Requirement")),
        CodeFamily(
            name: "priorityPart", codes: cases(of: "Kind", in: "Sources/Advice/Priority/Priority.swift")),
        CodeFamily(name: "riskFlag", codes: cases(of: "RiskFlag")),
        CodeFamily(name: "role", codes: cases(of: "MetRole")),
        CodeFamily(name: "rule", codes: ruleIDs("S"), parts: ["reason"]),
        CodeFamily(name: "signal", codes: literals(in: "Sources/Advice/Signals/Signal.swift")),
        CodeFamily(name: "signalUnknown", codes: literals(in: "Sources/Advice/Signals/Unknown.swift")),
        CodeFamily(name: "table", codes: cases(of: "TableKind")),
        CodeFamily(
            name: "trainingGap", codes: cases(of: "Reason", in: "Sources/Metrics/Training/TrainingGap.swift")),
        CodeFamily(name: "taskKind", codes: cases(of: "TaskKind")),
        CodeFamily(name: "unavailable", codes: unavailable),
        CodeFamily(name: "visitStage", codes: cases(of: "VisitStage")),
        CodeFamily(name: "why", codes: cases(of: "NonPaymentReason")),
    ]

    /// The keys that every language must have.
    var keys: Set<String> {
        Set(codes.flatMap { code in parts.isEmpty ? ["\(name).\(code)"] : parts.map { "\(name).\(code).\($0)" } })
    }

    /// The keys that a language may have.
    var known: Set<String> {
        keys.union(codes.flatMap { code in optional.map { "\(name).\(code).\($0)" } })
    }

    /// The raw values of an enum of texts, in lower case: how keys are written.
    ///
    /// - Parameter path: the end of its file's path, for a nested enum whose name others share.
    private static func cases(of type: String, in path: String = ".swift") -> [String] {
        let files = SwiftSource.program.filter { $0.path.hasSuffix(path) }
        guard let source = files.first(where: { !$0.lines(holding: "enum \(type):").isEmpty }),
            let start = source.lines(holding: "enum \(type):").first
        else { return [] }
        let margin = String(source.code[start - 1].prefix { $0 == " " })
        var codes: [String] = []
        for line in start..<source.code.count {
            if source.code[line].hasPrefix(margin + "}") { break }
            // Cases stand one step in; those of a switch stand further in.
            let words = source.code[line].dropFirst(margin.count + 4)
            guard words.hasPrefix("case ") else { continue }
            let given = source.literals.filter { $0.line == line + 1 }.map(\.text)
            codes +=
                given.isEmpty
                ? words.dropFirst(5).split { !$0.isLetter }.map(String.init) : given
        }
        return codes.map { $0.lowercased() }
    }

    /// All names that a file writes out: the ids of values that are no enum of texts.
    private static func literals(in path: String) -> [String] {
        SwiftSource.program.first { $0.path == path }?.literals.map(\.text) ?? []
    }

    /// The gates (`G1`) or rules (`S03-sme`) of the rule book that is shipped.
    private static func ruleIDs(_ letter: Character) -> [String] {
        Repository.text("content/rules.yml").split(separator: "\n").compactMap { line in
            let id = line.trimmingPrefix("  - id: ")
            return id.count < line.count && id.first == letter ? String(id) : nil
        }
    }

    /// The first literal of each measure: its id.
    private static var measures: [String] {
        SwiftSource.program.filter { $0.path.hasPrefix("Sources/Metrics/Measures/") }.flatMap { source in
            source.literals.map(\.text).filter { id in id.contains("-") || id == "sales" || id == "receipts" }
        }
    }

    /// The ids of the catalogue's entries.
    private static var figures: [String] {
        Repository.text("Sources/Metrics/FigureCatalogue.swift").matches(of: #/Entry\("([a-z-]+)"/#)
            .map { String($0.output.1) }
    }

    private static var unavailable: [String] {
        let source = SwiftSource.program.first { $0.path == "Sources/Metrics/Figure.swift" }
        return Array(Set(source?.literals.map(\.text) ?? []))
    }
}
