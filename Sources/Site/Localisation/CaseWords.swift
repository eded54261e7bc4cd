import Metrics
import Receivables

/// The words of a closed list of codes, found by the case itself instead of by its text.
struct CaseWords<Code: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
    private let words: CaseTable<Code, String>

    init(_ vocabulary: String, in language: Language) {
        words = CaseTable(of: Code.self) { language.code(vocabulary, $0.rawValue) }
    }

    subscript(code: Code) -> String { words[code] }
}

/// The codes that thousands of pages tell of visits, promises, papers and claims, worded once for all.
///
/// A class, so that composers share it by one reference.
final class RecordWords: Sendable {
    let channel: CaseWords<VisitChannel>
    let outcome: CaseWords<VisitOutcome>
    let role: CaseWords<MetRole>
    let mood: CaseWords<Mood>
    let why: CaseWords<NonPaymentReason>
    let nextStep: CaseWords<NextStep>
    let delivery: CaseWords<DeliveryMode>
    let acknowledgement: CaseWords<AcknowledgementLevel>
    let form: CaseWords<PromiseForm>
    let promiseState: CaseWords<PromiseState>
    let limitationState: CaseWords<LimitationState>
    let missingClock: CaseWords<MissingClockReason>

    init(_ language: Language) {
        channel = CaseWords("channel", in: language)
        outcome = CaseWords("outcome", in: language)
        role = CaseWords("role", in: language)
        mood = CaseWords("mood", in: language)
        why = CaseWords("why", in: language)
        nextStep = CaseWords("nextStep", in: language)
        delivery = CaseWords("delivery", in: language)
        acknowledgement = CaseWords("acknowledgement", in: language)
        form = CaseWords("form", in: language)
        promiseState = CaseWords("promiseState", in: language)
        limitationState = CaseWords("limitationState", in: language)
        missingClock = CaseWords("limitation.missing", in: language)
    }
}
