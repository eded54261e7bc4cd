package import Templates

/// “What do I answer to …”: the search, and everything that it may find.
package struct FindView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    var dataFile = ""
    var groups: [ArticleGroup] = []

    package static let fields = ViewFields<FindView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.url("dataFile") { $0.dataFile }
        view.list("groups", of: ArticleGroup.self) { $0.groups }
    }
}
