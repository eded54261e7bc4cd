import Receivables

/// How one column of a table comes into another order. Each column is moved by itself, so that threads end together
/// however many columns an export has.
struct ColumnMove<Table: Sendable>: Sendable {
    typealias Path<Value> = WritableKeyPath<Table, Value> & Sendable

    /// From a table, by the rows in their new order, to a table that has this column alone.
    let move: @Sendable (Table, [Int32], inout Table) -> Void
    /// From that table to the one with all columns.
    let take: @Sendable (Table, inout Table) -> Void

    static func column<Value>(_ path: any Path<[Value]>) -> ColumnMove {
        ColumnMove {
            $2[keyPath: path] = $0[keyPath: path].gathered($1)
        } take: {
            $1[keyPath: path] = $0[keyPath: path]
        }
    }

    static func sparse<Value>(_ path: any Path<SparseColumn<Value>>) -> ColumnMove {
        ColumnMove {
            $2[keyPath: path] = $0[keyPath: path].reordered($1)
        } take: {
            $1[keyPath: path] = $0[keyPath: path]
        }
    }

    /// A column that is made anew.
    static func made<Value>(_ path: any Path<[Value]>, _ make: @escaping @Sendable () -> [Value]) -> ColumnMove {
        ColumnMove { _, _, table in
            table[keyPath: path] = make()
        } take: {
            $1[keyPath: path] = $0[keyPath: path]
        }
    }

    /// - Parameters:
    ///   - columns: those with the most bytes a row first.
    ///   - empty: a table without rows.
    static func reordered(
        _ table: Table, by order: [Int32], _ columns: [ColumnMove], from empty: Table, jobs: Int
    ) -> Table {
        let parts = parallelMap(columns.count, jobs: jobs) { place in
            var part = empty
            columns[place].move(table, order, &part)
            return part
        }
        var result = empty
        for (column, part) in zip(columns, parts) { column.take(part, &result) }
        return result
    }
}

extension Array {
    func gathered(_ order: [Int32]) -> [Element] { order.map { self[Int($0)] } }
}
