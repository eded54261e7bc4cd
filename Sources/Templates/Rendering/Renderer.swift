import Markup

/// One run of a program over a view.
struct Renderer {
    /// Where an element stands in its list.
    struct Position {
        var index = 0
        var count = 0
    }

    private let program: Program
    private let operations: UnsafePointer<Operation>
    private let literals: UnsafePointer<UInt8>
    private let format: ValueFormat
    /// The view of each frame; the root is frame 0.
    private let frames: UnsafeMutablePointer<UnsafeRawPointer>
    private let positions: UnsafeMutablePointer<Position>
    private var output: OutputBuffer

    /// Complexity: a page is copied once, from the buffer to the writer.
    static func run(
        _ program: Program, on root: UnsafeRawPointer, format: ValueFormat, into writer: inout ByteWriter
    ) {
        let depth = program.deepestFrame + 1
        let frames = UnsafeMutablePointer<UnsafeRawPointer>.allocate(capacity: depth)
        let positions = UnsafeMutablePointer<Position>.allocate(capacity: depth)
        frames.initialize(repeating: root, count: depth)
        positions.initialize(repeating: Position(), count: depth)
        program.operations.withUnsafeBufferPointer { operations in
            program.literals.withUnsafeBufferPointer { literals in
                // Without operations there is nothing to write, and without literals none to read.
                guard let first = operations.baseAddress else { return }
                let output = OutputBuffer(capacity: literals.count + 16 * 1024)
                var renderer = Renderer(
                    program: program, operations: first, literals: literals.baseAddress ?? UnsafePointer(output.base),
                    format: format, frames: frames, positions: positions, output: output)
                renderer.run(0, operations.count)
                writer.bytes.append(contentsOf: renderer.output.written)
                renderer.output.free()
            }
        }
        frames.deallocate()
        positions.deallocate()
    }

    private mutating func run(_ start: Int, _ end: Int) {
        var step = start
        while step < end {
            let operation = operations[step]
            step += 1
            switch operation.code {
            case .literal: writeLiteral(operation)
            case .when, .whenFirst, .whenLast:
                if holds(operation) == operation.isInverted { step = Int(operation.end) }
            case .walk:
                walk(operation, body: step)
                step = Int(operation.end)
            default: writeValue(operation, of: frames[Int(operation.frame)])
            }
        }
    }

    @inline(__always)
    private mutating func writeLiteral(_ operation: Operation) {
        let start = Int(operation.reader)
        output.write(literals + start, count: Int(operation.end) - start)
    }

    @inline(__always)
    private func holds(_ operation: Operation) -> Bool {
        let frame = Int(operation.frame)
        return switch operation.code {
        case .whenFirst: positions[frame].index == 0
        case .whenLast: positions[frame].index == positions[frame].count - 1
        default: program.conditions[Int(operation.reader)].holds(frames[frame])
        }
    }

    private mutating func walk(_ operation: Operation, body: Int) {
        let inner = Int(operation.inner)
        let list = program.walks[Int(operation.reader)]
        list.walk(frames[Int(operation.frame)]) { element, index, count in
            frames[inner] = element
            positions[inner] = Position(index: index, count: count)
            run(body, Int(operation.end))
        }
    }
}

// Values.
extension Renderer {
    @inline(__always)
    private mutating func writeValue(_ operation: Operation, of view: UnsafeRawPointer) {
        let reader = Int(operation.reader)
        switch operation.code {
        case .text, .link:
            if let text = program.texts[reader].read(view) {
                output.write(text, operation.escaping)
            } else if operation.escaping == .json {
                output.write("null")
            }
        case .money:
            guard let money = program.moneys[reader].read(view) else { return output.writeAbsent(operation, format) }
            output.writeDecimal(money.minorUnits, places: Int(money.minorDigits), operation.escaping, format)
        case .currency:
            guard let money = program.moneys[reader].read(view) else { return output.writeAbsent(operation, format) }
            output.write(money.currencyCode, operation.escaping)
        case .day:
            guard let day = program.days[reader].read(view) else { return output.writeAbsent(operation, format) }
            output.writeDay(day, operation.escaping, format)
        case .count:
            guard let count = program.counts[reader].read(view) else { return output.writeAbsent(operation, format) }
            output.writeDecimal(Int128(count), places: 0, operation.escaping, format)
        case .ordinal:
            guard let ordinal = program.counts[reader].read(view) else { return output.writeAbsent(operation, format) }
            output.writeDecimal(Int128(ordinal), places: 0, .plain)
        case .number:
            guard let number = program.numbers[reader].read(view) else { return output.writeAbsent(operation, format) }
            output.writeDecimal(number.scaled, places: Int(number.places), operation.escaping, format)
        default: writeRareValue(operation, of: view)
        }
    }

    @inline(never)
    private mutating func writeRareValue(_ operation: Operation, of view: UnsafeRawPointer) {
        let reader = Int(operation.reader)
        switch operation.code {
        case .share:
            guard let share = program.shares[reader].read(view) else { return output.writeAbsent(operation, format) }
            output.writeShare(share, operation.escaping, format)
        case .html: if let markup = program.markups[reader].read(view) { output.write(markup.bytes) }
        case .flag: output.write(program.conditions[reader].holds(view) ? "true" : "false")
        default: break
        }
    }
}
