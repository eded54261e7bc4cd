import Playbooks

/// Where a new collector begins: courses, then each situation's example, role-play and quiz.
struct PracticePage {
    let contents: PlaybookContents
    let setting: PageSetting

    private var language: Language { contents.language }

    func compose() -> PracticeView {
        var view = PracticeView()
        view.site = setting.site
        view.page = setting.frame(
            language.word("practice.title"), section: .playbook, depth: setting.playbookDepth)
        view.shelf = PlaybookShelf.links(contents, current: .practice)
        view.courses = contents.playbook.trainings.map { training in
            CourseRow(
                url: training.article.fileName, stem: training.article.stem, title: training.article.title,
                tasks: training.tasks.isEmpty ? nil : training.tasks.count)
        }
        view.rows = contents.playbook.situations.map(row)
        return view
    }

    private func row(_ situation: Situation) -> PracticeRow {
        let article = situation.article
        func url(_ kind: PartKind) -> String? { article.part(kind).map { article.fileName + "#" + $0.anchor } }
        return PracticeRow(
            stem: article.stem, code: article.id, title: article.title, url: article.fileName,
            questions: situation.quiz.count, quizUrl: url(.quiz), rolePlayUrl: url(.rolePlay),
            exampleUrl: url(.example))
    }
}
