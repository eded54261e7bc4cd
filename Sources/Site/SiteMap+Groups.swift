import Templates

extension SiteMap {
    /// Nothing where no two customers of the tree belong together.
    static func groups(_ desk: GroupDesk, _ setting: PageSetting, _ templates: PageTemplates) -> [Page] {
        (0..<desk.pages).compactMap { number in
            GroupDesk.path(ofPage: number).map { path in
                Page(spec: PageSpec(path, about: "the groups, page \(number + 1)")) {
                    templates.groups.render(
                        GroupsPage(desk: desk, setting: setting, number: number).compose(), into: &$0,
                        format: templates.format)
                }
            }
        }
    }
}
