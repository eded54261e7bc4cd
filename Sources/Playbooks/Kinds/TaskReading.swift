/// Reads the task lists of a course.
enum TaskReading {
    static func tasks(_ draft: ArticleDraft) -> [Training.Task] {
        var tasks: [Training.Task] = []
        for (day, nodes) in [("", draft.introduction)] + draft.sections.map({ ($0.title, $0.nodes) }) {
            for node in nodes {
                node.walk { item in
                    guard case .item(isChecked: .some) = item.kind, let id = item.anchor else { return }
                    tasks.append(.init(id: id, day: day, text: item.children.first?.plainText ?? ""))
                }
            }
        }
        return tasks
    }
}
