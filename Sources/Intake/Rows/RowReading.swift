import CLinux
import Findings
import Receivables

/// One worker's state while it reads rows: the texts kept so far, and the row at hand.
struct RowReading: Sendable {
    var texts: TextPool
    /// Texts that rows share, in a pool of their own: it is small and stays near while a million rows look into it.
    private(set) var sharedTexts = TextPool()
    private(set) var customerTexts = TextPool()
    private(set) var customers = TextInterner()
    var currencies: CurrencyTable
    var names = NameTally()
    private var shared = TextInterner()
    private var spellings: [SpellingCache] = []
    private var columns: [BoundColumn] = []
    private var days = DayFormat()
    private var decimalMark = UInt8(ascii: ".")
    /// Of rows that name none.
    private var fileCurrency: UInt8 = 0
    /// The room of a text pool is used up: four gigabytes, or two where shared texts have a pool of their own.
    private(set) var isFull = false

    // The row at hand.
    var currency: UInt8 = 0
    var identity = RowHash()
    private(set) var control = Int64.min
    /// What rounding took away from the control amount, in 10⁻¹⁸ minor units.
    private(set) var discarded: Int64 = 0
    private(set) var issues: [CellIssue] = []

    /// - Parameters:
    ///   - separatesSharedTexts: handles of shared texts are marked, because their pool is another one.
    ///   - room: bytes of texts that fit without moving; memory that is not used is not touched.
    init(currencies: CurrencyTable, separatesSharedTexts: Bool, room: Int = 0) {
        self.currencies = currencies
        texts = TextPool(capacity: room)
        self.separatesSharedTexts = separatesSharedTexts
    }

    private let separatesSharedTexts: Bool
    /// In the offset of a text of `sharedTexts`.
    static let sharedMark: UInt32 = 1 << 31

    /// Takes up another file.
    mutating func begin(_ plan: FilePlan) {
        columns = plan.columns
        days = plan.days
        decimalMark = plan.decimalMark
        spellings = [SpellingCache](repeating: SpellingCache(), count: plan.outline.fields.count)
        fileCurrency = plan.currencyCode.flatMap { currencies.index(of: $0) } ?? 0
    }

    mutating func beginRow() {
        currency = fileCurrency
        identity = RowHash()
        control = .min
        discarded = 0
        if !issues.isEmpty { issues.removeAll(keepingCapacity: true) }
    }

    /// As the file spells it.
    func header(of cell: Cell) -> String { columns[cell.slot.order].header }

    var isUsable: Bool { issues.isEmpty || !issues.contains(where: \.rejects) }

    mutating func note(
        _ code: FindingCode, _ cell: Cell, _ message: FindingMessage, help: String? = nil, rejects: Bool = true
    ) {
        note(code, columns[cell.slot.order], message, help: help, rejects: rejects)
    }

    mutating func note(
        _ code: FindingCode, _ column: BoundColumn?, _ message: FindingMessage, help: String? = nil,
        rejects: Bool = true
    ) {
        issues.append(
            CellIssue(
                code: code, column: column?.slot.column, field: column?.header, message: message, help: help,
                rejects: rejects))
    }

    /// About the row as a whole.
    mutating func note(_ code: FindingCode, _ message: FindingMessage, help: String? = nil, rejects: Bool = true) {
        note(code, nil as BoundColumn?, message, help: help, rejects: rejects)
    }
}

// MARK: Texts

extension RowReading {
    mutating func text(_ bytes: UnsafeRawBufferPointer) -> Text {
        let text = kept(texts.append(bytes))
        // Beyond this the handle would be taken for one of a shared text.
        if separatesSharedTexts, text.offset >= RowReading.sharedMark { isFull = true }
        return text
    }

    /// The same handle for equal texts.
    mutating func sharedText(_ bytes: UnsafeRawBufferPointer, _ key: TextKey) -> Text {
        guard !bytes.isEmpty else { return .empty }
        guard separatesSharedTexts else { return kept(shared.handle(of: bytes, key, in: &texts)) }
        guard let text = shared.handle(of: bytes, key, in: &sharedTexts) else { return kept(nil) }
        return Text(offset: text.offset | RowReading.sharedMark)
    }

    /// Asks for the memory that the look-ups of a row's cells will wait for, while other cells are read: the tables are
    /// larger than a processor's own memory.
    @inline(__always)
    func expect(_ columns: LookupColumns, of record: CSVRecord) {
        expect(columns.customers, of: record, in: customers)
        expect(columns.sharedTexts, of: record, in: shared)
    }

    /// Texts of which a table is so small that it stays near.
    private static let nearCount = 1000

    @inline(__always)
    private func expect(_ columns: UInt64, of record: CSVRecord, in interner: TextInterner) {
        guard interner.count > RowReading.nearCount else { return }
        var left = columns
        while left != 0 {
            if let memory = interner.memory(of: record[left.trailingZeroBitCount]) { huikuan_prefetch(memory) }
            left &= left &- 1
        }
    }

    /// The customer's number in this reading.
    mutating func customer(_ cell: Cell) -> Int32 {
        guard let index = customers.intern(cell.bytes, cell.key, in: &customerTexts) else {
            _ = kept(nil)
            return -1
        }
        return index
    }

    /// The parts of a list: `A-1; A-2`.
    mutating func texts(_ bytes: UnsafeRawBufferPointer) -> [Text] { parts(bytes).map { sharedText($0, TextKey($0)) } }

    private func parts(_ bytes: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
        // The bytes of `；`, `、` and `，` in UTF-8 hold no ASCII, so that cutting at them by bytes is safe.
        var parts: [UnsafeRawBufferPointer] = []
        var start = 0
        var position = 0
        while position <= bytes.count {
            let width = position == bytes.count ? 1 : separatorWidth(bytes, position)
            if width > 0 {
                let part = UnsafeRawBufferPointer(rebasing: bytes[start..<position]).trimmingBlanks
                if !part.isEmpty { parts.append(part) }
                start = min(position + width, bytes.count)
            }
            position += max(width, 1)
        }
        return parts
    }

    private func separatorWidth(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> Int {
        switch bytes[position] {
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "|"): return 1
        case 0xEF where position + 2 < bytes.count && bytes[position + 1] == 0xBC:
            return [0x9B, 0x8C].contains(bytes[position + 2]) ? 3 : 0
        case 0xE3 where position + 2 < bytes.count && bytes[position + 1] == 0x80:
            return bytes[position + 2] == 0x81 ? 3 : 0
        default: return 0
        }
    }

    private mutating func kept(_ text: Text?) -> Text {
        if text == nil { isFull = true }
        return text ?? .empty
    }
}

// MARK: Values

extension RowReading {
    mutating func day(_ cell: Cell) -> CalendarDay? {
        do throws(CellProblem) {
            return try cell.bytes.day(days) ?? blank(cell)
        } catch {
            return refuse(cell, error)
        }
    }

    mutating func month(_ cell: Cell) -> CalendarDay? {
        do throws(CellProblem) {
            return try cell.bytes.month(days) ?? blank(cell)
        } catch {
            return refuse(cell, error)
        }
    }

    /// Minor units of the row's currency.
    mutating func amount(_ cell: Cell, isControl: Bool) -> Int64? {
        do throws(CellProblem) {
            let format = NumberFormat(decimalMark: decimalMark, scale: cell.slot.exponent)
            let digits = Int(currencies.currencies[Int(currency)].minorDigits)
            guard let number = try cell.bytes.amount(minorDigits: digits, format) else { return blank(cell) }
            if let mark = number.mark { check(mark, of: cell) }
            if number.isRounded { AmountRounding.note(cell, &self) }
            if isControl {
                control = number.value
                discarded = number.discarded
            }
            return number.value
        } catch {
            return refuse(cell, error)
        }
    }

    /// In units of 10^-places.
    mutating func decimal(_ cell: Cell, places: Int) -> Int64? {
        do throws(CellProblem) {
            let format = NumberFormat(decimalMark: decimalMark, scale: cell.slot.exponent)
            guard let number = try cell.bytes.scaledNumber(fractionDigits: places, format) else { return blank(cell) }
            return number.value
        } catch {
            return refuse(cell, error)
        }
    }

    mutating func count(_ cell: Cell, in range: ClosedRange<Int64>) -> Int32? {
        do throws(CellProblem) {
            guard let number = try cell.bytes.count() else { return blank(cell) }
            guard range.contains(Int64(number)) else {
                note(
                    .badNumber, cell, "\(header(of: cell)) \(quoted: cell.string) is out of range",
                    help: "a whole number from \(range.lowerBound) to \(range.upperBound)")
                return nil
            }
            return Int32(number)
        } catch {
            return refuse(cell, .notACount)
        }
    }

    mutating func flag(_ cell: Cell) -> Bool? {
        let meaning = recentMeaning(of: cell) ?? meaning(ofFlag: cell)
        guard meaning >= 0 else {
            UnknownValue.note(cell, expected: "Y or N", isDemanded: false, &self)
            return nil
        }
        return meaning == 1
    }

    /// - Parameter isDemanded: a row without this code cannot be used.
    mutating func code<Code>(_ cell: Cell, _ vocabulary: Vocabulary<Code>, isDemanded: Bool) -> Code? {
        let meaning = recentMeaning(of: cell) ?? meaning(of: cell, vocabulary)
        guard meaning >= 0 else {
            UnknownValue.note(cell, expected: vocabulary.expected, isDemanded: isDemanded, &self)
            return nil
        }
        return vocabulary.codes[Int(meaning)]
    }

    mutating func placeType(_ cell: Cell) -> PlaceType? {
        if recentMeaning(of: cell) ?? meaning(ofPlace: cell) == RowReading.home {
            note(.homeVisit, cell, "a home is no place to collect", rejects: false)
            return nil
        }
        return code(cell, Vocabularies.placeType, isDemanded: false)
    }

    mutating func codes<Code>(_ cell: Cell, _ vocabulary: Vocabulary<Code>) -> [Code] {
        parts(cell.bytes).compactMap { code(Cell(bytes: $0, slot: cell.slot), vocabulary, isDemanded: false) }
    }

    mutating func readCurrency(_ cell: Cell) {
        let meaning = recentMeaning(of: cell) ?? meaning(ofCurrency: cell)
        guard meaning >= 0 else {
            UnknownCurrency.note(cell, &self)
            return
        }
        currency = UInt8(meaning)
    }

    private mutating func check(_ mark: CurrencyMark, of cell: Cell) {
        let code = currencies.currencies[Int(currency)].code
        if !mark.fits(code) { UnknownCurrency.note(cell, conflictingWith: code, &self) }
    }

    /// A cell that says "nothing", such as a lone dash.
    private mutating func blank<Value>(_ cell: Cell) -> Value? {
        if cell.slot.isRequired { MissingValue.note(columns[cell.slot.order], &self) }
        return nil
    }

    private mutating func refuse<Value>(_ cell: Cell, _ problem: CellProblem) -> Value? {
        UnreadableCell.note(cell, problem, &self)
        return nil
    }
}

// MARK: Spellings

extension RowReading {
    /// What a cell means that says where a collector went, beside the places to collect.
    private static let home: Int16 = -2

    @inline(__always)
    private func recentMeaning(of cell: Cell) -> Int16? { spellings[cell.slot.field].recentMeaning(of: cell) }

    private mutating func meaning<Code>(of cell: Cell, _ vocabulary: Vocabulary<Code>) -> Int16 {
        spellings[cell.slot.field].meaning(of: cell) { vocabulary.index(of: cell.string) ?? -1 }
    }

    private mutating func meaning(ofFlag cell: Cell) -> Int16 {
        spellings[cell.slot.field].meaning(of: cell) {
            guard let flag = try? cell.bytes.flag() else { return -1 }
            return flag ? 1 : 0
        }
    }

    private mutating func meaning(ofPlace cell: Cell) -> Int16 {
        spellings[cell.slot.field].meaning(of: cell) {
            let spelling = cell.string
            if Vocabularies.homes.contains(spelling.lowercased()) { return RowReading.home }
            return Vocabularies.placeType.index(of: spelling) ?? -1
        }
    }

    private mutating func meaning(ofCurrency cell: Cell) -> Int16 {
        spellings[cell.slot.field].meaning(of: cell) { currencies.index(of: cell.string).map(Int16.init) ?? -1 }
    }
}
