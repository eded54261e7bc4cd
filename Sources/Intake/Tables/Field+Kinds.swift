import Receivables

// The kinds of cells that tables are made of. Each factory takes the place of the
// value in its row, or the setter that puts it there.

extension Field {
    typealias Setter<Value> = CellReader<Row>.Setter<Value>

    /// An identifier that each row has its own of.
    static func identifier(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, Text>
    ) -> Field {
        Field(name, traits, aliases, form: .identifier, .text(Place(place)))
    }

    /// An identifier that other rows look up, with its name.
    static func number(
        _ name: String, _ traits: FieldTraits, _ aliases: String, _ place: WritableKeyPath<Row, Text>,
        name hash: WritableKeyPath<Row, Lookup>
    ) -> Field {
        Field(name, traits, aliases, form: .identifier, .number(Place(place), name: Place(hash)))
    }

    /// Another row's identifier, kept only until it is resolved.
    static func lookup(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, Lookup>
    ) -> Field {
        Field(name, traits, aliases, form: .identifier, .lookup(Place(place)))
    }

    /// An identifier that many rows share: kept once.
    static func reference(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, Text>
    ) -> Field {
        Field(name, traits, aliases, form: .identifier, .sharedText(Place(place)))
    }

    /// The customer whom the row concerns, as the reading's number for it.
    static func customer(_ traits: FieldTraits, _ place: WritableKeyPath<Row, Int32>) -> Field {
        Field("customer_id", traits, CustomersTable.idAliases, form: .identifier, .customer(Place(place)))
    }

    /// The row's currency; it also governs the row's amounts.
    static func currency(_ place: WritableKeyPath<Row, UInt8>) -> Field {
        let all = "币种|币别|货币|幣別|幣種|貨幣|结算币种|交易币种|curr|currency code|invoice currency|transaction currency"
        return Field("currency", .currency, all, .currency(Place(place)))
    }

    static func text(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, Text>
    ) -> Field {
        Field(name, traits, aliases, .text(Place(place)))
    }

    /// A text that many rows share: kept once.
    static func label(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, Text>
    ) -> Field {
        Field(name, traits, aliases, .sharedText(Place(place)))
    }

    static func texts(_ name: String, _ aliases: String = "", set: @escaping Setter<[Text]>) -> Field {
        Field(name, [], aliases) { cell, row, reading in
            set(&row, reading.texts(cell.bytes.withoutFormulaGuard))
        }
    }

    static func date(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, CalendarDay>
    ) -> Field {
        let place = Place(place)
        guard traits.contains(.identity) else { return Field(name, traits, aliases, .day(place)) }
        return Field(name, traits, aliases) { cell, row, reading in
            guard let day = reading.day(cell) else { return }
            reading.identity.combine(UInt64(UInt32(bitPattern: day.number)))
            place.put(day, into: &row)
        }
    }

    /// A month, kept as its first day: `2026-03`, `202603`, `2026年3月`, or any day of it.
    static func month(_ traits: FieldTraits, _ aliases: String, set: @escaping Setter<CalendarDay>) -> Field {
        Field("month", traits, aliases) { cell, row, reading in
            guard let month = reading.month(cell) else { return }
            if traits.contains(.identity) { reading.identity.combine(UInt64(UInt32(bitPattern: month.number))) }
            set(&row, month)
        }
    }

    /// Minor units of the row's currency.
    static func amount(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, Int64>
    ) -> Field {
        let place = Place(place)
        return Field(name, traits, aliases, traits.contains(.control) ? .controlAmount(place) : .amount(place))
    }

    /// The same where a row can be without one.
    static func amount(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", _ place: WritableKeyPath<Row, Int64?>
    ) -> Field {
        let (place, isControl) = (Place(place), traits.contains(.control))
        return Field(name, traits, aliases) { cell, row, reading in
            guard let amount = reading.amount(cell, isControl: isControl) else { return }
            place.put(amount, into: &row)
        }
    }

    /// A number with at most `places` decimals, in units of 10^-places.
    static func decimal(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", places: Int, set: @escaping Setter<Int64>
    ) -> Field {
        Field(name, traits, aliases) { cell, row, reading in
            guard let number = reading.decimal(cell, places: places) else { return }
            set(&row, number)
        }
    }

    static func count(
        _ name: String, _ traits: FieldTraits = [], _ aliases: String = "", in range: ClosedRange<Int64> = 0...99_999,
        set: @escaping Setter<Int32>
    ) -> Field {
        Field(name, traits, aliases) { cell, row, reading in
            guard let number = reading.count(cell, in: range) else { return }
            if traits.contains(.identity) { reading.identity.combine(UInt64(bitPattern: Int64(number)) | 1 << 40) }
            set(&row, number)
        }
    }

    static func flag(_ name: String, _ aliases: String = "", isIdentity: Bool = false, set: @escaping Setter<Bool>)
        -> Field
    {
        Field(name, isIdentity ? .identity : [], aliases) { cell, row, reading in
            guard let answer = reading.flag(cell) else { return }
            if isIdentity, answer { reading.identity.combine(1 << 41) }
            set(&row, answer)
        }
    }

    static func code<Code>(
        _ name: String, _ vocabulary: Vocabulary<Code>, _ traits: FieldTraits = [], _ aliases: String = "",
        set: @escaping Setter<Code>
    ) -> Field {
        Field(name, traits, aliases) { cell, row, reading in
            let isDemanded = traits.contains(.required)
            guard let code = reading.code(cell, vocabulary, isDemanded: isDemanded) else { return }
            if traits.contains(.identity) { reading.identity.combine(code.rawValue) }
            set(&row, code)
        }
    }

    static func codes<Code>(
        _ name: String, _ vocabulary: Vocabulary<Code>, _ aliases: String = "", set: @escaping Setter<[Code]>
    ) -> Field {
        Field(name, [], aliases) { cell, row, reading in set(&row, reading.codes(cell, vocabulary)) }
    }
}
