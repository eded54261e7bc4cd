import Markup

/// One run of a program over a view.
struct Renderer {
    /// Where an element stands in its list.
    struct Position {
        var index = 0
        var count = 0
    }

    private typealias Step = UnsafePointer<Operation>

    // Pointers, because a copy would count the references to every table of them, on all threads at once.
    private let program: UnsafePointer<Program>
    private let format: UnsafePointer<ValueFormat>
    private let operations: Step
    private let literals: UnsafePointer<UInt8>
    /// The view of each frame; the root is frame 0.
    private let frames: UnsafeMutablePointer<UnsafeRawPointer>
    private let positions: UnsafeMutablePointer<Position>
    private var output: OutputBuffer

    /// Complexity: a page is written where it stays, unless it is larger than all before it: then it is copied once.
    static func run(
        _ program: UnsafePointer<Program>, on root: UnsafeRawPointer, format: UnsafePointer<ValueFormat>,
        into writer: inout ByteWriter
    ) {
        // A writer that is used again has grown to the largest page so far.
        let room = max(program.pointee.literals.count + 1024, writer.bytes.capacity - writer.bytes.count)
        var overflow: OutputBuffer?
        writer.bytes.append(addingCapacity: room) { page in
            page.withUnsafeMutableBufferPointer { memory, written in
                guard let base = memory.baseAddress else { return }
                let output = run(program, on: root, format: format, OutputBuffer(lent: base, capacity: memory.count))
                if output.isLent { written = output.count } else { overflow = output }
            }
        }
        if let overflow {
            writer.bytes.append(contentsOf: overflow.written)
            overflow.free()
        }
    }

    private static func run(
        _ program: UnsafePointer<Program>, on root: UnsafeRawPointer, format: UnsafePointer<ValueFormat>,
        _ output: OutputBuffer
    ) -> OutputBuffer {
        let depth = program.pointee.deepestFrame + 1
        let frames = UnsafeMutablePointer<UnsafeRawPointer>.allocate(capacity: depth)
        let positions = UnsafeMutablePointer<Position>.allocate(capacity: depth)
        frames.initialize(repeating: root, count: depth)
        positions.initialize(repeating: Position(), count: depth)
        defer {
            frames.deallocate()
            positions.deallocate()
        }
        return program.pointee.operations.withUnsafeBufferPointer { operations in
            program.pointee.literals.withUnsafeBufferPointer { literals in
                // Without operations there is nothing to write.
                guard let first = operations.baseAddress, let text = literals.baseAddress else { return output }
                var renderer = Renderer(
                    program: program, format: format, operations: first, literals: text, frames: frames,
                    positions: positions, output: output)
                renderer.run(0, operations.count)
                return renderer.output
            }
        }
    }

    private mutating func run(_ start: Int, _ end: Int) {
        var next = start
        while next < end {
            let step = operations + next
            next += 1
            output.writeShort(literals + Int(step.pointee.literalStart), count: Int(step.pointee.literalCount))
            switch step.pointee.code {
            case .literal: break
            case .when, .whenFirst, .whenLast:
                if holds(step) == step.pointee.isInverted { next = Int(step.pointee.end) }
            case .walk, .open:
                walk(step, body: next)
                next = Int(step.pointee.end)
            default: writeValue(step)
            }
        }
    }

    private mutating func walk(_ step: Step, body: Int) {
        let inner = Int(step.pointee.inner)
        let reader = Int(step.pointee.reader)
        let end = Int(step.pointee.end)
        func visit(_ element: UnsafeRawPointer, index: Int, count: Int) {
            frames[inner] = element
            positions[inner] = Position(index: index, count: count)
            run(body, end)
        }
        if step.pointee.code == .walk {
            program.pointee.lists[reader].walk(place(of: step), visit)
        } else {
            program.pointee.parts[reader].access?.walk(place(of: step), visit)
        }
    }

    @inline(__always)
    private func place(of step: Step) -> UnsafeRawPointer {
        frames[Int(step.pointee.frame)] + Int(step.pointee.offset)
    }

    /// - Parameter readers: the table that a computed value's reader is in.
    @inline(__always)
    private func read<Value>(_ step: Step, _ readers: (borrowing Program) -> [ViewField.Reader<Value?>]) -> Value? {
        let place = place(of: step)
        return switch step.pointee.access {
        case .stored: place.assumingMemoryBound(to: Value.self).pointee
        case .optional: place.assumingMemoryBound(to: Value?.self).pointee
        case .computed: readers(program.pointee)[Int(step.pointee.reader)](place)
        }
    }
}

// Conditions.
extension Renderer {
    @inline(__always)
    private func holds(_ step: Step) -> Bool {
        let frame = Int(step.pointee.frame)
        return switch step.pointee.code {
        case .whenFirst: positions[frame].index == 0
        case .whenLast: positions[frame].index == positions[frame].count - 1
        default: isThere(step)
        }
    }

    /// In line, because a call would be given a copy of the renderer.
    @inline(__always)
    private func isThere(_ step: Step) -> Bool {
        let reader = Int(step.pointee.reader)
        return switch step.pointee.subject {
        case .flag: read(step) { $0.flags } ?? false
        case .walk: program.pointee.lists[reader].count(place(of: step)) > 0
        case .open: program.pointee.parts[reader].access?.isPresent(place(of: step)) ?? true
        case .text, .link: hasText(step)
        case .money: read(step) { $0.moneys } != nil
        case .day: read(step) { $0.days } != nil
        case .count, .ordinal: read(step) { $0.counts } != nil
        case .share: read(step) { $0.shares } != nil
        case .number: read(step) { $0.numbers } != nil
        case .html: read(step) { $0.markups } != nil
        default: false
        }
    }

    @inline(__always)
    private func hasText(_ step: Step) -> Bool {
        let place = place(of: step)
        return switch step.pointee.access {
        case .stored: !place.assumingMemoryBound(to: Borrowed<String>.self).pointee.isEmpty
        case .optional: !place.assumingMemoryBound(to: Borrowed<String?>.self).pointee.isEmpty
        case .computed: program.pointee.texts[Int(step.pointee.reader)](place)?.isEmpty == false
        }
    }
}

// Values.
extension Renderer {
    @inline(__always)
    private mutating func writeValue(_ step: Step) {
        switch step.pointee.code {
        case .text, .link: writeText(step)
        case .money:
            guard let money = read(step, { $0.moneys }) else { return writeAbsent(step) }
            output.writeDecimal(money.minorUnits, places: Int(money.minorDigits), step.pointee.escaping, format)
        case .day:
            guard let day = read(step, { $0.days }) else { return writeAbsent(step) }
            output.writeDay(day, step.pointee.escaping, format)
        case .count:
            guard let count = read(step, { $0.counts }) else { return writeAbsent(step) }
            output.writeDecimal(Int128(count), places: 0, step.pointee.escaping, format)
        case .ordinal:
            guard let ordinal = read(step, { $0.counts }) else { return writeAbsent(step) }
            output.writeDecimal(Int128(ordinal), places: 0, .plain)
        case .number:
            guard let number = read(step, { $0.numbers }) else { return writeAbsent(step) }
            output.writeDecimal(number.scaled, places: Int(number.places), step.pointee.escaping, format)
        default: writeRareValue(step)
        }
    }

    @inline(__always)
    private mutating func writeText(_ step: Step) {
        let place = place(of: step)
        let escaping = step.pointee.escaping
        switch step.pointee.access {
        case .stored: output.write(place.assumingMemoryBound(to: Borrowed<String>.self).pointee, escaping)
        case .optional: output.write(place.assumingMemoryBound(to: Borrowed<String?>.self).pointee, escaping)
        case .computed:
            output.write(Borrowed(value: program.pointee.texts[Int(step.pointee.reader)](place)), escaping)
        }
    }

    @inline(never)
    private mutating func writeRareValue(_ step: Step) {
        switch step.pointee.code {
        case .share:
            guard let share = read(step, { $0.shares }) else { return writeAbsent(step) }
            output.writeShare(share, step.pointee.escaping, format)
        case .currency:
            guard let money = read(step, { $0.moneys }) else { return writeAbsent(step) }
            output.write(money.currencyCode, step.pointee.escaping)
        case .html: if let markup = read(step, { $0.markups }) { output.write(markup.bytes) }
        case .flag: output.write(read(step) { $0.flags } ?? false ? "true" : "false")
        default: break
        }
    }

    private mutating func writeAbsent(_ step: Step) {
        output.writeAbsent(step.pointee.escaping, showing: step.pointee.showsAbsence, format)
    }
}
