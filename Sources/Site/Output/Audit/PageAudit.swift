import CLinux
import Findings

/// Reads every page once, as bytes about to be written, and says what must not be published.
///
/// Checked in markup (`html`, `svg`) and style sheets: links, anchors, ids, tell-tale text, style attributes, references
/// that leave the site. Private paths and others' names are looked for in every file. Scripts' own code is not read.
///
/// A class, so that the reading of each page holds what all share by one reference.
final class PageAudit: Sendable {
    let pages: [PageSpec]
    let index: PathIndex
    let policy: AuditPolicy
    private let privatePaths: [[UInt8]]

    /// More defects of one page than this say nothing new.
    static let mostDefects = 5

    init(_ pages: PageList, policy: AuditPolicy) {
        self.pages = pages.pages
        self.policy = policy
        index = PathIndex(pages.pages)
        privatePaths = policy.privatePaths.filter { $0.utf8.count > 1 }.map { Array($0.utf8) }
    }

    /// - Parameter stops: kept by the caller, so that no page pays for their memory.
    func report(on page: Int, _ bytes: [UInt8], stops: inout PageStops) -> PageReport {
        let fileExtension = pages[page].path.fileExtension
        let isMarkup = fileExtension == "html" || fileExtension == "svg"
        var scan = PageScan(self, page: page, bytes: bytes)
        if isMarkup {
            stops.begin(bytes)
            scan.readMarkup(stops)
        }
        if fileExtension == "css" { scan.readStyles(0..<bytes.count) }
        for path in privatePaths {
            if let offset = bytes.firstOffset(of: path) { scan.add(.privatePath, path[...], at: offset) }
        }
        if let leak = policy.leaks?.first(in: bytes, fileExtension: fileExtension) {
            scan.add(.foreignName, bytes[leak], at: leak.lowerBound)
        }
        return scan.finish()
    }

    /// Findings of all pages, in the order of the list, the links between pages included.
    ///
    /// - Parameter render: makes a page's bytes anew, to quote the link that leads nowhere.
    func findings(of reports: [PageReport], rendering render: (Int) -> [UInt8]) -> [Finding] {
        var findings: [Finding] = []
        let anchors = linkedAnchors(reports)
        for (page, report) in reports.enumerated() {
            var defects = report.defects
            let broken = report.anchorLinks.filter { !anchors[$0.page].contains($0.anchor) }
            if !broken.isEmpty {
                let bytes = render(page)
                defects += broken.prefix(Self.mostDefects).map { link in
                    let end = bytes[link.offset...].firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ">") }
                    let text = String(decoding: bytes[link.offset..<(end ?? bytes.count)], as: UTF8.self)
                    return PageDefect(.brokenAnchor, text, at: link.offset, of: bytes)
                }
            }
            findings += defects.map { Finding($0, on: pages[page].path) }
        }
        return findings
    }

    /// The anchors of each page that another links to one of; empty for all others.
    private func linkedAnchors(_ reports: [PageReport]) -> [Set<TextHash>] {
        var anchors = [Set<TextHash>](repeating: [], count: reports.count)
        for report in reports {
            for link in report.anchorLinks where anchors[link.page].isEmpty {
                anchors[link.page] = Set(reports[link.page].anchors)
            }
        }
        return anchors
    }
}

extension [UInt8] {
    fileprivate func firstOffset(of text: [UInt8]) -> Int? {
        withUnsafeBytes { bytes in
            text.withUnsafeBytes { text in
                guard let start = bytes.baseAddress, let wanted = text.baseAddress else { return nil }
                return huikuan_find(start, bytes.count, wanted, text.count).map { $0 - start }
            }
        }
    }
}
