package import Templates

/// Courses, quizzes and role-plays, with what the browser remembers of them.
package struct PracticeView: Sendable, FramedView {
    package var site = SiteView()
    package var page = FrameView()
    var shelf: [NavigationView] = []
    var courses: [CourseRow] = []
    var rows: [PracticeRow] = []

    package static let fields = ViewFields<PracticeView> { view in
        view.frame({ $0.site }, { $0.page })
        view.list("shelf", of: NavigationView.self) { $0.shelf }
        view.list("courses", of: CourseRow.self) { $0.courses }
        view.list("rows", of: PracticeRow.self) { $0.rows }
    }
}

package struct CourseRow: Sendable, TemplateView {
    var url = ""
    var stem = ""
    var title = ""
    /// Absent where there is nothing to tick off.
    var tasks: Int?

    package static let fields = ViewFields<CourseRow> { row in
        row.url("url") { $0.url }
        row.text("stem") { $0.stem }
        row.text("title") { $0.title }
        row.count("tasks") { $0.tasks }
    }
}

package struct PracticeRow: Sendable, TemplateView {
    var stem = ""
    var code = ""
    var title = ""
    var url = ""
    var questions = 0
    var quizUrl: String?
    var rolePlayUrl: String?
    var exampleUrl: String?

    package static let fields = ViewFields<PracticeRow> { row in
        row.text("stem") { $0.stem }
        row.text("code") { $0.code }
        row.text("title") { $0.title }
        row.url("url") { $0.url }
        row.count("questions") { $0.questions }
        row.url("quizUrl") { $0.quizUrl }
        row.url("rolePlayUrl") { $0.rolePlayUrl }
        row.url("exampleUrl") { $0.exampleUrl }
    }
}
