/// Content that a child gives for a block, with what was given around the place where it stands.
final class GivenBlock {
    let content: [Node]
    let template: ParsedTemplate
    let surroundings: [String: GivenBlock]

    init(content: [Node], template: ParsedTemplate, surroundings: [String: GivenBlock]) {
        self.content = content
        self.template = template
        self.surroundings = surroundings
    }
}
