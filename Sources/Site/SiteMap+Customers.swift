import Templates

extension SiteMap {
    /// Letters, evidence and dossiers.
    static func customers(
        _ contents: SiteContents, _ setting: PageSetting, _ templates: PageTemplates, _ groups: GroupDesk
    ) -> [Page] {
        let documents = DocumentComposer(contents)
        let letters = LetterDesk(contents)
        let evidence = EvidenceList(contents)
        let margins = CustomerMargins(contents, templates)
        let pages = CustomerPages(
            contents, setting, templates, documents, margins, groups: groups, letters: letters, evidence: evidence)
        return Self.letters(letters, documents, templates)
            + Self.evidence(evidence, setting, templates, margins) + pages.all
    }
}
