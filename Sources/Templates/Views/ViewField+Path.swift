// Fields of a nested view, read from the view that holds it: `header.title`.
extension ViewField {
    /// The field of a part that stands `distance` bytes behind the begin of the view around it.
    func shifted(by distance: Int) -> ViewField {
        let shifted: Value =
            switch value {
            case .text(let source): .text(source.shifted(by: distance))
            case .link(let source): .link(source.shifted(by: distance))
            case .money(let source): .money(source.shifted(by: distance))
            case .day(let source): .day(source.shifted(by: distance))
            case .count(let source): .count(source.shifted(by: distance))
            case .ordinal(let source): .ordinal(source.shifted(by: distance))
            case .share(let source): .share(source.shifted(by: distance))
            case .number(let source): .number(source.shifted(by: distance))
            case .html(let source): .html(source.shifted(by: distance))
            case .flag(let source): .flag(source.shifted(by: distance))
            case .list(let list): .list(list.shifted(by: distance))
            case .view(let part): .view(part.shifted(by: distance))
            }
        return ViewField(name: name, value: shifted, isOptional: isOptional)
    }

    /// The field of a part that is met by a walk.
    /// - Parameter isOptional: the part can be absent, and its fields with it.
    func reached(through walk: @escaping Walk, isOptional outer: Bool) -> ViewField {
        let reached: Value =
            switch value {
            case .text(let source): .text(source.reached(through: walk))
            case .link(let source): .link(source.reached(through: walk))
            case .money(let source): .money(source.reached(through: walk))
            case .day(let source): .day(source.reached(through: walk))
            case .count(let source): .count(source.reached(through: walk))
            case .ordinal(let source): .ordinal(source.reached(through: walk))
            case .share(let source): .share(source.reached(through: walk))
            case .number(let source): .number(source.reached(through: walk))
            case .html(let source): .html(source.reached(through: walk))
            case .flag(let source): .flag(source.reached(through: walk))
            case .list(let list): .list(list.reached(through: walk))
            case .view(let part): .view(part.reached(through: walk))
            }
        return ViewField(name: name, value: reached, isOptional: isOptional || outer)
    }
}
