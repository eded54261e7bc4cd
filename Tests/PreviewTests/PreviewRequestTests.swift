import Preview
import Testing

@Suite("What a browser asks a preview for")
struct PreviewRequestTests {
    private func request(_ line: String, _ headers: String...) -> PreviewRequest? {
        PreviewRequest(head: Array(([line] + headers + ["", ""]).joined(separator: "\r\n").utf8))
    }

    @Test("A page, with its host and query")
    func page() throws {
        let page = try #require(
            request("GET /customers/C0001.html?sort=due HTTP/1.1", "Accept: */*", "HOST:  127.0.0.1:8080"))
        #expect(page.method == "GET")
        #expect(page.path == "/customers/C0001.html")
        #expect(page.query == "sort=due")
        #expect(page.host == "127.0.0.1:8080")
    }

    @Test("Bytes written with a percent sign are decoded once")
    func decoding() {
        #expect(request("GET /%E5%AE%A2.html HTTP/1.1")?.path == "/客.html")
        #expect(request("GET /a%2520b HTTP/1.1")?.path == "/a%20b")
        #expect(request("GET /%2e%2e/secret HTTP/1.1")?.path == "/../secret")
    }

    @Test("A page of another place may lead here, but use nothing of this one")
    func elsewhere() {
        func isFromElsewhere(_ headers: String...) -> Bool? {
            let lines = ["GET /assets/customers-data.js HTTP/1.1"] + headers + ["", ""]
            return PreviewRequest(head: Array(lines.joined(separator: "\r\n").utf8))?.isFromElsewhere
        }
        #expect(isFromElsewhere() == false)
        #expect(isFromElsewhere("Sec-Fetch-Site: none", "Sec-Fetch-Mode: navigate") == false)
        #expect(isFromElsewhere("Sec-Fetch-Site: same-origin", "Sec-Fetch-Mode: no-cors") == false)
        #expect(isFromElsewhere("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate") == false)
        #expect(isFromElsewhere("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors") == true)
        #expect(isFromElsewhere("Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors") == true)
    }

    @Test(
        "What is no request is refused",
        arguments: [
            "", "GET", "GET /", "GET / HTTP/1.1 x", "GET / HTTP/2", "GET customers.html HTTP/1.1", "GET /%zz HTTP/1.1",
            "GET /% HTTP/1.1", "GET /%4 HTTP/1.1", "GET /%ff HTTP/1.1", "GET /%+1 HTTP/1.1",
        ])
    func malformed(line: String) {
        #expect(request(line) == nil)
    }
}
