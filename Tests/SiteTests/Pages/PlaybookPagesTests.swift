import Receivables
import TestSupport
import Testing

@Suite("The playbook's pages")
struct PlaybookPagesTests {
    @Test(
        "the front page has every situation once, by the sentence that it begins with, and the visit's steps in order")
    func front() throws {
        let page = try PageCase().page("playbook/index.html")
        let links = page.source.matches(of: #/<li><a href="(t\d\d-[a-z-]+\.html)"><q>/#).map { String($0.output.1) }
        #expect(links.contains("t01-no-cash.html"))
        #expect(Set(links).count == links.count)
        let steps = page.source.matches(of: #/<li><a href="s(\d)-/#).compactMap { Int($0.output.1) }
        #expect(steps == Array(0...8))
        #expect(page.words.contains("There is simply no money right now"))
    }

    @Test("a track says first what to say, boxes what never to say, and folds what is to be learned at home")
    func track() throws {
        let source = try PageCase().page("playbook/t01-no-cash.html").source
        let order = [
            "say", "ask", "listen", "offer", "never", "close", "prepare", "law", "example", "role-play", "quiz",
        ]
        let places = order.map { source.firstRange(of: "id=\"\($0)\"")?.lowerBound ?? source.startIndex }
        #expect(places == places.sorted() && places[0] > source.startIndex)
        for folded in ["law", "example", "role-play", "quiz"] {
            #expect(source.contains("<details class=\"part fold \(folded)\">"))
        }
        for jump in ["say", "ask", "listen", "offer", "never", "close"] {
            #expect(source.ranges(of: "<a href=\"#\(jump)\">").count == 2)
        }
        #expect(source.contains("href=\"readiness.html#effect-t01-no-cash\""))
    }

    @Test("no sheet holds more than four quarters, a long card takes two, and none is lost")
    func cards() throws {
        let source = try PageCase().page("playbook/cards.html").source
        let sheets = source.split(separator: "<div class=\"leaf\">").dropFirst()
        #expect(!sheets.isEmpty)
        for sheet in sheets {
            for column in sheet.split(separator: "<div class=\"column\">").dropFirst() {
                let cards = column.ranges(of: "<section class=\"carry").count
                #expect(cards == (column.contains("carry tall") ? 1 : cards) && (1...2).contains(cards))
            }
            #expect(sheet.ranges(of: "<div class=\"column\">").count <= 2)
        }
        #expect(source.contains("href=\"emergency.html\"") && source.contains("href=\"red-lines.html\""))
    }

    @Test("what changed is told up to the day, with what is to be signed and by whom")
    func changes() throws {
        var example = PageCase()
        let page = try example.page("playbook/changes.html")
        #expect(page.words.contains("First edition, not signed yet"))
        #expect(page.source.contains("id=\"on-2026-06-30\""))
        example.asOf = day("2026-06-29")
        #expect(try !example.page("playbook/changes.html").source.contains("id=\"on-2026-06-30\""))
    }

    @Test("the booklet has each article once, all ids apart, and the answers behind the questions")
    func booklet() throws {
        let source = try PageCase().page("playbook/booklet.html").source
        let ids = source.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        let links = source.matches(of: #/ href="#([^"]+)"/#).map { String($0.output.1) }
        #expect(Set(links).subtracting(ids).isEmpty)
        #expect(ids.contains("in-t01-no-cash") && ids.contains("in-red-lines") && ids.contains("book-answers"))
        let questions = source.ranges(of: "<li class=\"question\">").count
        #expect(questions > 0)
        let answers = source.matches(of: #/<li><b>[A-Z ]+</b>/#).count
        #expect(questions == answers)
        #expect(!source.contains("<details"))
    }

    @Test("the search data stay small and name every part by its place", arguments: ["en", "zh-Hans"])
    func search(language: String) throws {
        var example = PageCase()
        example.language = language
        let source = try example.page("assets/playbook-data.js").source
        #expect(source.utf8.count <= 300_000)
        #expect(source.contains("\"u\":\"t01-no-cash.html\"") && source.contains("\"u\":\"red-lines.html#rl1\""))
        #expect(!source.contains("</"))
        if language == "zh-Hans" { #expect(source.contains("\"没\":\"mei") && source.contains("\"钱\":\"qian\"")) }
    }

    @Test("without a script every entry of the search stands on its page")
    func index() throws {
        let page = try PageCase().page("playbook/find.html")
        for url in ["t01-no-cash.html", "s4-listen.html", "red-lines.html#rl15", "emergency.html"] {
            #expect(page.source.contains("<li><a href=\"\(url)\">"))
        }
        #expect(page.source.contains("data-playbook-search hidden"))
    }

    @Test("practice leads to each situation's example, role-play and quiz")
    func practice() throws {
        let row = try PageCase().page("playbook/practice.html").source
        for part in ["example", "role-play", "quiz"] { #expect(row.contains("href=\"t01-no-cash.html#\(part)\"")) }
    }
}
