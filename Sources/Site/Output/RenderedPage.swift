/// What is kept of a page once its bytes are on the disk.
struct RenderedPage: Sendable {
    let file: SiteManifest.File
    /// Whether the page is new or differs from the one that stands at the output.
    let differs: Bool
    /// nil for a page that was taken as audited, because it and all it could link to are as before.
    let report: PageReport?
}
