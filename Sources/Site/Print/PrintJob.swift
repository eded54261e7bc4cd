/// Everything that one call of `print` makes.
package struct PrintJob: Sendable {
    package var documents: [PrintDocument]
    /// Style sheets and pictures of the pages, below `assets/`.
    package let assets: [SiteMap.Asset]

    package init(documents: [PrintDocument], assets: [SiteMap.Asset]) {
        self.documents = documents
        self.assets = assets
    }
}
