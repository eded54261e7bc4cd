/// The creditor's own people: collectors by region, their managers, salespeople.
struct Staff: Sendable {
    let collectors: Int
    let managers: Int
    let salespeople: Int

    init(customers: Int) {
        collectors = max(3, customers / 250)
        managers = (collectors + 9) / 10
        salespeople = max(3, customers / 200)
    }

    /// One of the collectors of a region.
    func collector(regionIndex: Int, _ random: inout SplitMix64) -> Int {
        let rounds = collectors / CompanyName.regions.count
        let round = random.below(rounds)
        return (regionIndex + round * CompanyName.regions.count) % collectors
    }

    private func region(of collector: Int) -> String { CompanyName.regions[collector % CompanyName.regions.count] }

    func write(to tables: inout SampleTables, _ random: inout SplitMix64) {
        for index in 0..<managers { person(.manager(index), "信用管理", "", "经理", manager: nil, &tables.people, &random) }
        for index in 0..<collectors {
            person(
                .collector(index), "催收\(index / 10 + 1)组", region(of: index), "催收",
                manager: .manager(index / 10), &tables.people, &random)
        }
        for index in 0..<salespeople {
            let region = CompanyName.regions[index % CompanyName.regions.count]
            person(.salesperson(index), "销售", region, "销售", manager: nil, &tables.people, &random)
        }
        writeTargets(to: &tables.targets, &random)
    }

    private func person(
        _ identifier: Identifier, _ team: String, _ region: String, _ role: String, manager: Identifier?,
        _ table: inout TableText, _ random: inout SplitMix64
    ) {
        table.identifier(identifier)
        table.text(PersonName.draw(&random))
        table.text(team)
        table.text(region)
        table.text(role)
        table.text("000-0000-0000")
        if let manager {
            table.number(random.within(3...6))
            table.identifier(manager)
        } else {
            table.blank()
            table.blank()
        }
        table.text("20\(random.within(15...22))-0\(random.within(1...9))-01")
        table.blank()
        table.endRow()
    }

    /// What each collector is to bring in, for the months of the last half year.
    private func writeTargets(to table: inout TableText, _ random: inout SplitMix64) {
        for index in 0..<collectors {
            let amount = Int64(random.within(20...120)) * 1_000_000
            for month in 1...6 {
                table.identifier(.collector(index))
                table.text("2026-0\(month)")
                table.money(amount + Int64(month) * 2_000_000)
                table.endRow()
            }
        }
    }
}
