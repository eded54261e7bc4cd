import Findings
import Playbooks
import Testing

@Suite struct PlaybookReaderTests {
    @Test("Articles come in the order of a visit, whatever the order of the files")
    func order() {
        let files = [
            ArticleText.situation("T10"), ArticleText.stage("S2"), ArticleText.situation("T02"),
            ArticleText.stage("S1"),
        ]
        let forward = PlaybookReader.read(files: files, language: "en").playbook.articles
        let backward = PlaybookReader.read(files: files.reversed(), language: "en").playbook.articles
        #expect(forward.map(\.id) == ["S1", "S2", "T02", "T10"])
        #expect(forward == backward)
    }

    @Test("What is not translated comes from the default language, and says so")
    func fallback() {
        let (playbook, findings) = PlaybookReader.read(
            files: [ArticleText.stage("S1")], language: "en",
            fallback: [ArticleText.stage("S1"), ArticleText.stage("S2")], fallbackLanguage: "zh-Hans")
        #expect(playbook.stages.map(\.article.isFallback) == [false, true])
        #expect(playbook.stages.map(\.article.language) == ["en", "zh-Hans"])
        #expect(findings.map(\.code).contains(.untranslatedArticle))
        #expect(findings.filter { $0.code == .untranslatedArticle }.count == 1)
    }

    @Test("Two articles share neither id nor page")
    func duplicates() {
        let twin = ArticleText.file("situations/t01-b.md", head: "id: S4\ntitle: x\nowner: AR\nversion: 1", "x")
        let ids = ArticleText.read(ArticleText.stage("S4"), twin)
        #expect(ids.findings.filter { $0.code == .duplicateArticle }.count == 1)
        #expect(ids.playbook.articles.map(\.id) == ["S4"] || ids.playbook.articles.count == 1)
        let page = ArticleText.file("cards/s4.md", head: "id: C1\ntitle: x\nowner: AR\nversion: 1", "x")
        let pages = ArticleText.read(ArticleText.stage("S4"), page)
        #expect(pages.findings.map(\.code) == [.duplicateArticle])
        #expect(pages.playbook.articles.count == 1)
    }

    @Test(
        "A file that has no place is named",
        arguments: ["notes.md", "stages/deep/x.md", "cards/Emergency.md", "cards/a.txt"])
    func unplaced(path: String) {
        let findings = ArticleText.read(PlaybookFile(path: path, bytes: Array("x".utf8))).findings
        #expect(findings.map(\.code) == [.playbookUnplaced])
    }

    @Test("Windows line ends and a byte order mark change nothing")
    func lineEnds() throws {
        let plain = ArticleText.situation()
        let text = String(decoding: plain.bytes, as: UTF8.self).replacing("\n", with: "\r\n")
        let windows = PlaybookFile(path: plain.path, bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        let (left, right) = (ArticleText.read(plain), ArticleText.read(windows))
        #expect(right.findings == [])
        #expect(left.playbook.articles.map(\.html) == right.playbook.articles.map(\.html))
    }

    @Test("Unsigned articles are counted in one warning")
    func unsigned() {
        let findings = PlaybookReader.read(files: [ArticleText.stage("S1"), ArticleText.stage("S2")], language: "en")
            .findings
        #expect(findings.map(\.summary) == ["unsigned-articles en: 2 of 2 articles are unsigned"])
    }

    @Test("Ordinary Markdown becomes ordinary HTML")
    func markdown() throws {
        let file = ArticleText.file(
            "cards/c.md", head: "id: C1\ntitle: x\nowner: AR\nversion: 1",
            "一行\n两行 *a* ~~b~~\\\nc\n\n> q\n\n3. x\n4. y\n\n| h |\n|---|\n| d |\n\n- [ ] t\n\n`PTP_ORAL` `x`\n\n---")
        let html = try #require(ArticleText.read(file).playbook.cards.first).article.html
        #expect(
            html == """
                <p>一行两行 <em>a</em> <del>b</del><br>
                c</p>
                <blockquote>
                <p>q</p>
                </blockquote>
                <ol start="3">
                <li>x</li>
                <li>y</li>
                </ol>
                <table>
                <thead>
                <tr><th scope="col">h</th></tr>
                </thead>
                <tbody>
                <tr><td>d</td></tr>
                </tbody>
                </table>
                <ul>
                <li class="tick">t</li>
                </ul>
                <p><span class="code">oral promise <code>PTP_ORAL</code></span> <code>x</code></p>
                <hr>

                """)
    }
}
