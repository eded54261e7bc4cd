import Findings
import Markup

/// The state of one reading: all drafts first, then what needs all of them.
struct PlaybookReading {
    let language: String
    private let rules: LintRules?
    private var drafts: [ArticleDraft] = []
    /// Heads of the default language's articles by path, where this is a translation.
    private var originals: [String: TranslationLint.Original] = [:]
    private var findings: [Finding] = []

    init(language: String, rules: LintRules?) {
        self.language = language
        self.rules = rules
    }

    mutating func take(_ files: [PlaybookFile], in language: String) {
        for file in files.sorted(by: { $0.path < $1.path }) {
            guard let kind = file.kind else {
                report(.playbookUnplaced, at: SourceLocation(file: file.shownPath), "not a place for an article")
                continue
            }
            var parser = ArticleParser(file, kind: kind, language: language)
            if let draft = parser.parse() { drafts.append(draft) }
            findings += parser.findings
            if rules?.isThorough == true { findings += ArticleTidying(file, language: language).findings }
        }
    }

    mutating func takeMissing(from files: [PlaybookFile], in fallbackLanguage: String) {
        let known = Set(drafts.map(\.path))
        let missing = files.filter { $0.kind != nil && !known.contains($0.path) }
        for file in missing {
            report(
                .untranslatedArticle, at: SourceLocation(file: file.shownPath),
                "not in \(language), shown in \(fallbackLanguage); add a file of the same name in \(language)")
        }
        take(missing, in: fallbackLanguage)
        guard rules != nil else { return }
        for file in files where known.contains(file.path) {
            guard let kind = file.kind else { continue }
            var head = FrontMatterReader(
                source: ArticleSource(file: file.shownPath, text: String(decoding: file.bytes, as: UTF8.self)),
                kind: kind)
            _ = head.read()
            originals[file.path] = .init(front: head.front, language: fallbackLanguage)
        }
    }

    mutating func finish() -> (Playbook, [Finding]) {
        dropDuplicates()
        checkStages()
        followLinks()
        if let rules { lint(rules) }
        let playbook = assemble()
        if playbook.signedCount < playbook.articles.count { reportUnsigned(in: playbook) }
        return (playbook, findings.inReadingOrder.map(\.advising))
    }
}

// MARK: - Checks across articles

extension PlaybookReading {
    /// Two articles may share neither id nor page: the first by path is kept.
    private mutating func dropDuplicates() {
        var ids: [String: String] = [:]
        var stems: [String: String] = [:]
        var kept: [ArticleDraft] = []
        for draft in drafts {
            let file = draft.source.file
            if let other = stems.updateValue(file, forKey: draft.stem) {
                report(
                    .duplicateArticle, at: SourceLocation(file: file), "its page \(draft.stem).html is that of \(other)"
                )
                stems[draft.stem] = other
                continue
            }
            if !draft.front.id.isEmpty, let other = ids.updateValue(file, forKey: draft.front.id) {
                report(
                    .duplicateArticle, at: draft.place(of: "id"), "id \(quoted: draft.front.id) is taken by \(other)")
                ids[draft.front.id] = other
                continue
            }
            kept.append(draft)
        }
        drafts = kept
    }

    private mutating func checkStages() {
        let known = drafts.filter { $0.kind == .stage }.map(\.front.id)
        for draft in drafts {
            for stage in draft.front.stages where !known.contains(stage) {
                report(
                    .frontMatter, at: draft.place(of: "stage"),
                    "stage names no stage: \(quoted: stage); use the id of one, such as S4")
            }
        }
    }

    private mutating func followLinks() {
        let articles = Dictionary(
            drafts.map { ($0.path, LinkReading.Target(stem: $0.stem, anchors: $0.anchors)) },
            uniquingKeysWith: { first, _ in first })
        for index in drafts.indices {
            var reading = LinkReading(source: drafts[index].source, path: drafts[index].path, articles: articles)
            reading.read(&drafts[index].introduction)
            for section in drafts[index].sections.indices {
                reading.read(&drafts[index].sections[section].nodes)
            }
            findings += reading.findings
        }
    }

    /// What comes from the default language is told of when that language is checked.
    private mutating func lint(_ rules: LintRules) {
        let own = drafts.filter { $0.language == language }
        for draft in own { findings += PlaybookLint.findings(in: draft, rules) }
        let ids = Set(own.map(\.source.file))
        findings += PlaybookLint.findings(in: drafts, rules).filter { ids.contains($0.location?.file ?? "") }
        findings += TranslationLint.findings(in: own, originals: originals)
    }

    private mutating func reportUnsigned(in playbook: Playbook) {
        let count = playbook.articles.count
        report(
            .unsignedArticles, at: nil, "\(language): \(count - playbook.signedCount) of \(count) articles are unsigned"
        )
    }

    private mutating func report(_ code: FindingCode, at place: SourceLocation?, _ message: FindingMessage) {
        findings.append(Finding(code, at: place, message))
    }
}

// MARK: - Kinds

extension PlaybookReading {
    private mutating func assemble() -> Playbook {
        for draft in drafts { checkParts(of: draft) }
        return Playbook(
            language: language,
            index: drafts(.index).first.map { IndexPage(article: article($0)) },
            stages: drafts(.stage).map { Stage(article: article($0)) },
            situations: drafts(.situation).map { situation($0) },
            redLines: drafts(.redLines).first.map { redLines($0) },
            cards: drafts(.card).map { Card(article: article($0)) },
            letters: drafts(.letter).map { Letter(article: article($0)) },
            laws: drafts(.law).map { LawNote(article: article($0)) },
            trainings: drafts(.training).map { Training(article: article($0), tasks: TaskReading.tasks($0)) },
            glossary: drafts(.glossary).first.map {
                Glossary(article: article($0), groups: TermReading.groups($0))
            })
    }

    private func drafts(_ kind: ArticleKind) -> [ArticleDraft] {
        drafts.filter { $0.kind == kind }.sorted { ($0.front.id, $0.stem) < ($1.front.id, $1.stem) }
    }

    private mutating func checkParts(of draft: ArticleDraft) {
        for kind in draft.kind.requiredParts where draft.section(kind)?.nodes.isEmpty ?? true {
            let code: FindingCode = kind == .never ? .missingNever : .missingPart
            report(
                code, at: SourceLocation(file: draft.source.file),
                "no part \(quoted: kind.title.text(in: draft.language))")
        }
        if draft.kind == .letter, draft.section(.howToUse)?.nodes.isEmpty ?? true {
            report(
                .missingPart, at: SourceLocation(file: draft.source.file),
                "no part \(quoted: LetterPart.howToUse.title.text(in: draft.language))")
        }
    }

    private func article(_ draft: ArticleDraft, htmlOf special: [PartKind: TrustedHTML] = [:]) -> Article {
        let parts = draft.sections.map { section in
            let html = section.kind.flatMap { special[$0] }
            return Part(
                kind: section.kind, letterPart: section.letterPart, anchor: section.anchor, title: section.title,
                language: draft.language,
                html: html ?? MarkdownRenderer.html(section.nodes, language: draft.language), nodes: section.nodes)
        }
        return Article(
            kind: draft.kind, front: draft.front, stem: draft.stem, sourceFile: draft.source.file,
            language: draft.language, isFallback: draft.language != language,
            introduction: MarkdownRenderer.html(draft.introduction, language: draft.language),
            introductionNodes: draft.introduction, parts: parts)
    }

    private mutating func situation(_ draft: ArticleDraft) -> Situation {
        var branchReading = BranchReading(source: draft.source)
        let branches = branchReading.read(draft.section(.listen)?.nodes ?? [])
        var quizReading = QuizReading(source: draft.source, language: draft.language)
        var quiz: [QuizQuestion] = []
        if let section = draft.section(.quiz) { quiz = quizReading.read(section.nodes, headingLine: section.line) }
        findings += branchReading.findings + quizReading.findings
        checkOutcomes(of: branches, in: draft)
        let special: [PartKind: TrustedHTML] =
            quiz.isEmpty ? [:] : [.quiz: QuizQuestion.html(quiz, language: draft.language)]
        return Situation(
            article: article(draft, htmlOf: special), branches: branches, example: example(draft), quiz: quiz)
    }

    /// What a branch records must be among the outcomes that the head announces.
    private mutating func checkOutcomes(of branches: [Branch], in draft: ArticleDraft) {
        for branch in branches {
            for case .outcome(let code) in branch.ends
            where VisitCodes.outcomeCodes.contains(code) && !draft.front.outcomes.contains(code) {
                report(
                    .unknownArticleCode, at: draft.source.location(line: branch.line),
                    "outcome \(quoted: code) is not among the head's outcomes")
            }
            checkOutcomes(of: branch.branches, in: draft)
        }
    }

    private mutating func example(_ draft: ArticleDraft) -> WorkedExample? {
        guard let section = draft.section(.example) else { return nil }
        let good = WorkedExample.half(WorkedExample.goodHeading, of: section.nodes)
        let poor = WorkedExample.half(WorkedExample.poorHeading, of: section.nodes)
        for (half, name) in [(good, WorkedExample.goodHeading), (poor, WorkedExample.poorHeading)] where half.isEmpty {
            report(
                .exampleShape, at: draft.source.location(line: section.line),
                "nothing under a heading \(quoted: "### " + name.text(in: draft.language))")
        }
        guard !good.isEmpty, !poor.isEmpty else { return nil }
        return WorkedExample(
            good: MarkdownRenderer.html(good, language: draft.language),
            poor: MarkdownRenderer.html(poor, language: draft.language))
    }

    private mutating func redLines(_ draft: ArticleDraft) -> RedLines {
        var reading = RedLineReading(source: draft.source, language: draft.language)
        let lines = reading.read(draft.introduction + draft.sections.flatMap(\.nodes))
        findings += reading.findings
        return RedLines(article: article(draft), lines: lines)
    }
}

extension [Finding] {
    /// By file, line and column; what concerns no file comes last.
    fileprivate var inReadingOrder: [Finding] {
        enumerated().sorted { left, right in
            let (a, b) = (left.element.location, right.element.location)
            return (a?.file ?? "~", a?.line ?? 0, a?.column ?? 0, left.offset)
                < (b?.file ?? "~", b?.line ?? 0, b?.column ?? 0, right.offset)
        }.map(\.element)
    }
}

extension Finding {
    /// With what to do, where the message does not say it already.
    fileprivate var advising: Finding {
        guard help == nil, location != nil, severity > .note, !message.text(showingValues: false).contains("; ") else {
            return self
        }
        return Finding(code, at: location, field: field, message, help: code.mend, severity: severity)
    }
}
