import Templates

extension SiteMap {
    /// The page of all collectors, for managers, and a page for each; in his own tree a collector has his alone.
    static func collectors(_ contents: SiteContents, _ setting: PageSetting, _ templates: PageTemplates) -> [Page] {
        guard setting.has(.collectors) else { return [] }
        let desk = CollectorDesk(contents)
        let own = desk.people.compactMap { entry -> Page? in
            guard let path = entry.path else { return nil }
            return Page(spec: PageSpec(path, about: "the collector \(entry.id)")) {
                templates.collector.render(
                    CollectorPage(desk: desk, setting: setting, entry: entry).compose(), into: &$0,
                    format: templates.format)
            }
        }
        guard contents.audience == .manager else { return own }
        let all = Page(spec: PageSpec("collectors.html", about: "the collectors")) {
            templates.collectors.render(
                CollectorsPage(desk: desk, setting: setting).compose(), into: &$0, format: templates.format)
        }
        return [all] + own
    }
}
