import Markup
import Playbooks
import Templates

extension SiteMap {
    /// The tree of the playbook alone: made without any of the company's figures.
    package init(edition guide: PlaybookContents, templates: PageTemplates, assets: [Asset]) {
        let setting = PageSetting(edition: guide)
        self.init(pages: Self.playbook(guide, setting, templates) + Self.assets(assets))
    }

    static func assets(_ assets: [Asset]) -> [Page] {
        assets.compactMap { asset in
            let bytes = asset.name.hasSuffix(".css") ? CompactStyle(asset.bytes).bytes : asset.bytes
            return PagePath(checking: "assets/" + asset.name).map { path in
                Page(spec: PageSpec(path, about: "the asset \(asset.name)")) { $0.write(verbatim: bytes) }
            }
        }
    }

    /// The playbook's own pages, one folder of every tree; their links to each other are the same in all of them.
    static func playbook(_ guide: PlaybookContents, _ setting: PageSetting, _ templates: PageTemplates) -> [Page] {
        PlaybookPages(contents: guide, setting: setting, templates: templates.playbook, format: templates.format).pages
    }
}
