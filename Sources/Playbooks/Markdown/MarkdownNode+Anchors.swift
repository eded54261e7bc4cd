extension MarkdownNode {
    /// Changes every node below, and this one, in reading order.
    mutating func change(_ change: (inout MarkdownNode) -> Void) {
        change(&self)
        for index in children.indices { children[index].change(change) }
    }

    /// Every place below that a link may name.
    var anchors: [String] {
        var found: [String] = []
        walk { if let anchor = $0.anchor { found.append(anchor) } }
        return found
    }
}

// MARK: - Terms and tasks

extension ArticleDraft {
    /// A term's place is named after its English word, which is the first or the second cell of its row.
    mutating func anchorTerms() {
        var taken: Set<String> = []
        changeNodes { _, node in
            guard node.kind == .tableRow(isHeader: false) else { return }
            let names = node.children.prefix(2).map { $0.plainText.termName }
            guard let name = names.first(where: { !$0.isEmpty }) else { return }
            let anchor = "term-" + name
            if taken.insert(anchor).inserted { node.anchor = anchor }
        }
    }

    /// A task is named after the places of its part and of itself within the part.
    mutating func numberTasks() {
        var counts: [Int: Int] = [:]
        changeNodes { section, node in
            guard case .item(isChecked: .some) = node.kind else { return }
            counts[section, default: 0] += 1
            node.anchor = "task-\(section)-\(counts[section, default: 0])"
        }
    }

    /// - Parameter change: gets the part's number, counted from 1, 0 for the introduction.
    private mutating func changeNodes(_ change: (Int, inout MarkdownNode) -> Void) {
        for index in introduction.indices { introduction[index].change { change(0, &$0) } }
        for section in sections.indices {
            for index in sections[section].nodes.indices {
                sections[section].nodes[index].change { change(section + 1, &$0) }
            }
        }
    }
}

extension String {
    /// Lower-case Latin letters and digits with hyphens between the words; empty where there are none.
    fileprivate var termName: String {
        guard utf8.allSatisfy({ $0 < 0x80 }) else { return "" }
        let words = lowercased().split { !($0.isLetter || $0.isNumber) }
        return String(words.joined(separator: "-").prefix(60))
    }
}
