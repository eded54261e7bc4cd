import Findings
import Receivables

/// Reads one chunk of a file into a sink: each record is used, rejected with its finding, or ignored and counted.
///
/// Its methods are compiled for each table's sink, so that nothing between a cell's bytes and its row's field is called
/// through a table of witnesses.
struct ChunkReading {
    private let plan: FilePlan
    private let slots: [ColumnSlot]
    private let hasConditions: Bool
    private var lookups = LookupColumns()
    private(set) var log = ChunkLog()

    init(_ plan: FilePlan) {
        self.plan = plan
        slots = plan.slots
        hasConditions = !plan.conditions.isEmpty
    }

    mutating func read<Sink: RowSink>(
        _ chunk: CSVChunk, into sink: inout Sink, _ reading: inout RowReading
    ) throws(CSVProblem) {
        reading.begin(plan)
        lookups = sink.lookups(among: slots)
        var reader = CSVReader(plan.text, dialect: plan.dialect, chunk: chunk)
        var trailer = TrailerWatch(columnCount: plan.width)
        while try reader.next() {
            let record = reader.record
            let kind = trailer.kind(of: record)
            guard kind == .data else {
                ignore(record, kind, &reading)
                continue
            }
            read(record, into: &sink, &reading)
        }
        sink.end()
    }

    private mutating func read<Sink: RowSink>(
        _ record: CSVRecord, into sink: inout Sink, _ reading: inout RowReading
    ) {
        reading.beginRow()
        reading.expect(lookups, of: record)
        if record.count != plan.width || record.defect != nil { checkShape(record, &reading) }
        sink.begin()
        var content = RowHash()
        fill(&sink, from: record, &content, &reading)
        if hasConditions, plan.conditions.contains(where: { !$0.holds(for: record) }) {
            log.tally.leftOut.add(reading.control, reading.currency)
            return
        }
        sink.check(&reading)
        if !reading.issues.isEmpty {
            guard !repeatsHeader(record) else {
                log.tally.titleRows += 1
                return
            }
            report(record, reading)
            guard reading.isUsable else {
                log.tally.rejected.add(reading.control, reading.currency)
                return
            }
        }
        log.tally.used.add(reading.control, reading.currency)
        if reading.discarded != 0 { log.tally.discarded[reading.currency, default: 0] += Int128(reading.discarded) }
        let mark = RowMark(
            identity: reading.identity.value, content: content.ofWholeRow, start: record.range.lowerBound,
            control: reading.control, line: Int32(clamping: record.line), file: UInt8(clamping: plan.file),
            currency: reading.currency)
        log.tally.fingerprint &+= mark.content
        sink.keep(mark)
    }

    @inline(__always)
    private func fill<Sink: RowSink>(
        _ sink: inout Sink, from record: CSVRecord, _ content: inout RowHash, _ reading: inout RowReading
    ) {
        for slot in slots {
            let bytes = record[slot.column].trimmingBlanks
            if bytes.isEmpty {
                fillBlank(&sink, slot, &content, &reading)
            } else {
                read(bytes, slot, &sink, &content, &reading)
            }
        }
    }

    @inline(__always)
    private func fillBlank<Sink: RowSink>(
        _ sink: inout Sink, _ slot: ColumnSlot, _ content: inout RowHash, _ reading: inout RowReading
    ) {
        guard slot.mattersWhenBlank else { return }
        if let fallback = plan.columns[slot.order].fallback {
            fallback.withUnsafeBytes { read($0, slot, &sink, &content, &reading) }
        } else {
            MissingValue.note(plan.columns[slot.order], &reading)
        }
    }

    @inline(__always)
    private func read<Sink: RowSink>(
        _ bytes: UnsafeRawBufferPointer, _ slot: ColumnSlot, _ sink: inout Sink, _ content: inout RowHash,
        _ reading: inout RowReading
    ) {
        guard bytes.count <= LongValue.most else {
            return LongValue.note(plan.columns[slot.order], bytes.count, &reading)
        }
        guard let plain = slot.isIdentifier ? identifier(bytes, slot, &reading) : bytes else { return }
        let cell = Cell(bytes: plain, slot: slot)
        if slot.isIdentifier, slot.isIdentity {
            reading.identity.combine(UInt64(slot.field))
            reading.identity.combine(cell.key)
        }
        content.add(cell.key, field: slot.field)
        sink.read(cell, &reading)
    }

    @inline(__always)
    private func identifier(
        _ bytes: UnsafeRawBufferPointer, _ slot: ColumnSlot, _ reading: inout RowReading
    ) -> UnsafeRawBufferPointer? {
        if bytes.isPlainIdentifier { return bytes }
        do throws(CellProblem) {
            guard let plain = try bytes.identifier(cuttingPointZero: slot.stripsDecimals) else { return nil }
            return slot.stripsZeros ? plain.strippingLeadingZeros : plain
        } catch {
            UnreadableCell.note(Cell(bytes: bytes, slot: slot), error, &reading)
            return nil
        }
    }
}

// MARK: What is not an ordinary row

extension ChunkReading {
    private mutating func ignore(_ record: CSVRecord, _ kind: RecordKind, _ reading: inout RowReading) {
        switch kind {
        case .blank, .data: log.tally.blankRows += 1
        case .separator, .note: log.tally.titleRows += 1
        case .total:
            reading.beginRow()
            for slot in plan.slots where plan.outline.fields[slot.field].traits.contains(.control) {
                let bytes = record[slot.column].trimmingBlanks
                if !bytes.isEmpty { _ = reading.amount(Cell(bytes: bytes, slot: slot), isControl: true) }
            }
            if let total = StatedTotal(record, reading, plan, above: log.tally) { log.statedTotals.append(total) }
            log.tally.totals.add(reading.control, reading.currency)
        }
    }

    private func checkShape(_ record: CSVRecord, _ reading: inout RowReading) {
        if let defect = record.defect { BrokenRecord.note(defect, &reading) }
        RaggedRow.check(record.fit(to: plan.width), plan, &reading)
    }

    /// Exports joined by hand hold the header again.
    private func repeatsHeader(_ record: CSVRecord) -> Bool {
        guard record.count == plan.width else { return false }
        return plan.header.cells.indices.allSatisfy {
            record[$0].trimmingBlanks.elementsEqual(plan.header.cells[$0].utf8)
        }
    }

    private mutating func report(_ record: CSVRecord, _ reading: RowReading) {
        // Cells that a short row does not reach are not blank: the row is broken, and that is said once.
        let isRagged = reading.issues.contains { $0.code == .raggedRow }
        for issue in reading.issues where !(isRagged && issue.code == .missingValue) {
            var position = issue.column.map(record.position(ofField:)) ?? TextPosition(line: record.line, column: 1)
            if issue.column == nil, issue.code == .brokenRecord, let defect = record.defect {
                position = record.position(of: defect.offset)
            }
            log.findings.append(
                Finding(
                    issue.code, at: plan.location(position), field: issue.field, issue.message, help: issue.help,
                    severity: issue.rejects ? .error : min(issue.code.severity, .warning)))
        }
        guard let first = reading.issues.first(where: \.rejects) else { return }
        log.rejects.append(
            RejectedRow(
                file: plan.file, line: record.line, lineCount: record.lineCount,
                range: record.range.lowerBound..<record.end, code: first.code))
    }
}
