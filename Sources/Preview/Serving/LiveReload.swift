/// The script that shows the next version of a page as soon as there is one. It asks through script elements, which
/// the pages' own policy allows: a preview shows pages as they are published, policy included.
enum LiveReload {
    static let scriptPath = "/-/reload.js"
    static let questionPath = "/-/next.js"

    /// The page with the script in its head.
    /// - Parameter version: the one the page belongs to.
    static func page(_ page: [UInt8], version: String) -> [UInt8] {
        let element = #"<script src="\#(scriptPath)" data-version="\#(version)" defer></script>"#
        let end = Array("</head>".utf8)
        guard let place = page.firstRange(of: end) else { return page + Array(element.utf8) }
        return page[..<place.lowerBound] + Array(element.utf8) + page[place.lowerBound...]
    }

    /// What stands where there is no page.
    static func page(saying words: String, version: String) -> [UInt8] {
        let text = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let head = #"<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>huikuan</title></head>"#
        return page(Array("\(head)<body><p>\(text)</p></body></html>".utf8), version: version)
    }

    /// The answer to the script's question.
    static func answer(_ state: PreviewState.Moment, version: String) -> [UInt8] {
        let problem = state.problem.map(literal) ?? "null"
        return Array("huikuanPreview(\(literal(version)), \(state.number), \(problem));\n".utf8)
    }

    /// A string as JavaScript has it, harmless wherever it stands.
    private static func literal(_ text: String) -> String {
        let units = text.utf16.map { unit in
            let hex = String(unit, radix: 16)
            return #"\u"# + String(repeating: "0", count: 4 - hex.count) + hex
        }
        return "\"\(units.joined())\""
    }

    static let script = Array(
        #"""
        (() => {
          "use strict";
          const version = document.currentScript.dataset.version;
          const banner = document.createElement("pre");
          banner.setAttribute("role", "alert");
          Object.assign(banner.style, {
            position: "fixed", insetInline: "0", bottom: "0", zIndex: "2147483647", margin: "0", maxHeight: "50vh",
            overflow: "auto", padding: "12px 16px", background: "#5c1616", color: "#fff", whiteSpace: "pre-wrap",
            font: "13px/1.5 ui-monospace, monospace",
          });
          let known = -1;
          const tell = (problem) => {
            banner.textContent = problem;
            if (problem) document.body.append(banner);
            else banner.remove();
          };
          const ask = () => {
            const question = document.createElement("script");
            question.src = `/-/next.js?${version}/${known}`;
            question.onload = () => { question.remove(); ask(); };
            question.onerror = () => { question.remove(); setTimeout(ask, 1000); };
            document.head.append(question);
          };
          window.huikuanPreview = (next, number, problem) => {
            known = number;
            if (next !== version) location.reload();
            else tell(problem);
          };
          // A question that waits for its answer must not keep the page from being loaded.
          addEventListener("load", ask);
          addEventListener("beforeprint", () => { banner.hidden = true; });
          addEventListener("afterprint", () => { banner.hidden = false; });
        })();
        """#.utf8)
}
