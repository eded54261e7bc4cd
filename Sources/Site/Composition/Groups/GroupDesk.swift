import Markup
import Metrics
import Receivables

/// The groups of a tree, in the order of their pages: found once for all of them.
final class GroupDesk: Sendable {
    struct Group: Sendable {
        let anchor: String
        let name: String
        /// In the order of the tree, parents before their children; each with how far below the top he stands.
        let members: [(customer: Int, level: Int)]
        /// Nobody stands at the top: the parents lead round in a circle.
        let isCircle: Bool
        /// The top is no customer of this tree.
        let hasStranger: Bool
        let overdue: Figure<Money>
        let page: Int
    }

    let contents: SiteContents
    /// The most overdue in the reporting currency first; those without a rate last.
    let groups: [Group]
    let pages: Int
    /// By group of the directory, its page.
    private let places: [Int]

    /// Rows of a page: about half of what a page may weigh.
    private static let rows = 250

    init(_ contents: SiteContents) {
        self.contents = contents
        let trees = contents.customers.groups.all.indices.map { GroupTree($0, contents) }
        let sums = trees.map { tree in
            contents.rates.total(
                tree.members.lazy.flatMap { contents.metrics.summaries(of: $0.customer) }
                    .map { ($0.currency, $0.overdue) })
        }
        let order = trees.indices.sorted { left, right in
            let (mine, other) = (sums[left].known?.minorUnits ?? -1, sums[right].known?.minorUnits ?? -1)
            return mine != other ? mine > other : left < right
        }
        var (page, rows, groups) = (0, 0, [Group]())
        var places = [Int](repeating: 0, count: trees.count)
        for place in order {
            let own = 4 + min(trees[place].members.count, GroupsPage.members) * 2
            if rows > 0, rows + own > Self.rows { (page, rows) = (page + 1, 0) }
            rows += own
            places[place] = page
            groups.append(
                Group(
                    anchor: trees[place].anchor, name: trees[place].name, members: trees[place].members,
                    isCircle: trees[place].isCircle, hasStranger: trees[place].hasStranger, overdue: sums[place],
                    page: page))
        }
        self.groups = groups
        self.places = places
        pages = groups.isEmpty ? 0 : page + 1
    }

    /// Where the customer's group stands: the same in every tree that fits one page. Nil where he stands alone.
    func reference(to customer: Int) -> String? {
        guard let group = contents.customers.groups.group(of: customer), let path = Self.path(ofPage: places[group])
        else { return nil }
        return "\(path.text)#\(anchor(of: customer))"
    }

    func anchor(of customer: Int) -> String { "of-" + contents.customers.slugs[customer] }

    var rates: ReportingRates { contents.rates }

    static func path(ofPage page: Int) -> PagePath? {
        PagePath(checking: page == 0 ? "groups.html" : "groups-\(page + 1).html")
    }
}

/// The members of one group from the top down.
private struct GroupTree {
    let anchor: String
    let name: String
    let isCircle: Bool
    let hasStranger: Bool
    private(set) var members: [(customer: Int, level: Int)] = []

    init(_ group: Int, _ contents: SiteContents) {
        let (groups, customers) = (contents.customers.groups, contents.records.customers)
        let own = Set(groups.all[group])
        let head = groups.heads[group]
        func parent(_ customer: Int) -> Int? {
            contents.known(customers[customer].parent).flatMap { contents.customers.customer(id: $0) }
                .flatMap { own.contains($0) && $0 != customer ? $0 : nil }
        }
        let top = contents.customers.customer(id: head)
        let children = Dictionary(grouping: groups.all[group].filter { parent($0) != nil }) { parent($0) ?? -1 }
        let tops = groups.all[group].filter { parent($0) == nil }
        hasStranger = top == nil
        isCircle = tops.isEmpty
        // Where they lead round, whoever comes first by his number begins.
        var stack = (tops.isEmpty ? [top ?? groups.all[group][0]] : tops).reversed().map { ($0, 0) }
        var seen: Set<Int> = []
        while let (customer, level) = stack.popLast() {
            guard seen.insert(customer).inserted else { continue }
            members.append((customer, level))
            for child in (children[customer] ?? []).reversed() { stack.append((child, level + 1)) }
        }
        for customer in groups.all[group] where !seen.contains(customer) { members.append((customer, 0)) }
        let first = top ?? members[0].customer
        anchor = "group-" + contents.customers.slugs[first]
        if let top {
            name = contents.customers.names[top]
        } else if contents.audience == .manager {
            name = head
        } else {
            // Who stands at the top is not his to see.
            name = contents.language.phrase("groups.named", ["name": contents.customers.names[first]])
        }
    }
}
