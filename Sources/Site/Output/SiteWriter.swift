import Findings
package import Markup
import Receivables

/// Puts a site at its output: whole and audited, or not at all.
///
/// At any moment, even if the program is killed, the output holds the old site or the new one (where the file system
/// cannot exchange two folders in one step: or neither, until the next start heals it).
package struct SiteWriter: Sendable {
    /// The folder, as the user typed it.
    package let output: String
    /// Says in the manifest what the site was made from.
    package let buildID: String
    /// What the site is made from, if that is to be remembered for the next build.
    package var inputs: SiteInputs?
    /// How many threads render.
    package var jobs = 1
    package var audit = AuditPolicy()
    package var disk = Disk.local

    package init(output: String, buildID: String) {
        self.output = output
        self.buildID = buildID
    }

    /// The outcome, if the output holds the site of the same inputs, file by file: nothing needs to be composed then.
    package func unchanged() throws(OutputFailure) -> Publication? {
        guard let inputs else { return nil }
        let place = try OutputPlace(output)
        let lock = try OutputLock(place)
        try place.heal(on: disk)
        var publication: Publication?
        if case .site(let site) = try OutputOccupant(of: place), site.inputs == inputs,
            site.manifest.buildID == buildID,
            StandingSite(site: site, jobs: jobs).isWhole
        {
            let files = site.manifest.files.values
            publication = Publication(
                outcome: .unchanged, findings: site.foreign.map(Finding.foreignFile), written: 0, kept: files.count,
                removed: 0, bytes: files.reduce(0) { $0 + $1.bytes })
        }
        lock.release()
        return publication
    }

    /// - Parameter render: writes the bytes of the page at an index of the list; called from several threads at once,
    ///   and more than once for a page when a defect must be quoted. Must write the same bytes each time.
    package func write(
        _ pages: PageList, rendering render: @escaping @Sendable (_ index: Int, _ writer: inout ByteWriter) -> Void
    ) throws(OutputFailure) -> Publication {
        let place = try OutputPlace(output)
        let lock = try OutputLock(place)
        try place.heal(on: disk)
        let publication: Publication
        switch try OutputOccupant(of: place, expecting: pages.folders) {
        case .noFolder: publication = .refused([.noFolder(output)])
        case .foreignFolder: publication = .refused([.foreignFolder(output)])
        case .nothing: publication = try replace(nil, at: place, with: pages, rendering: render)
        case .site(let old): publication = try replace(old, at: place, with: pages, rendering: render)
        }
        lock.release()
        return publication
    }

    private func replace(
        _ old: ExistingSite?, at place: OutputPlace, with pages: PageList,
        rendering render: @escaping @Sendable (Int, inout ByteWriter) -> Void
    ) throws(OutputFailure) -> Publication {
        let taken = old.map { pages.paths(takenBy: $0.foreign) } ?? []
        guard taken.isEmpty else { return .refused(taken.map(Finding.pathTaken)) }
        let staging = StagingTree(place, folders: pages.folders, disk: disk)
        let publication: Publication
        do throws(OutputFailure) {
            publication = try stage(pages, over: old, in: staging, rendering: render)
            if publication.outcome == .published { try place.replaceSite(on: disk) }
        } catch {
            staging.discard()
            throw error
        }
        switch publication.outcome {
        case .unchanged: return publication
        case .refused: staging.discard()
        case .published: return publication.adding(Self.leftovers(of: place))
        }
        return publication
    }

    /// Renders, audits and completes the staged tree. Published means: it may now take the site's place.
    private func stage(
        _ pages: PageList, over old: ExistingSite?, in staging: StagingTree,
        rendering render: @escaping @Sendable (Int, inout ByteWriter) -> Void
    ) throws(OutputFailure) -> Publication {
        let audit = PageAudit(pages, policy: audit)
        let rendering = PageRendering(
            pages: pages, jobs: jobs, audit: audit, old: old?.folder, staging: staging, render: render)
        var rendered = try rendering.all(expecting: likelyManifest(of: pages, over: old))
        defer { giveBack(&rendered, leaving: [], jobs: jobs) }
        let made = rendered
        let (defects, manifest) = sideBySide(jobs: jobs) {
            findings(by: audit, made.compactMap(\.report), of: made.count, rendering: render)
        } _: { [buildID] in
            SiteManifest.json(buildID: buildID, files: zip(pages.pages, made).lazy.map { ($0.path, $1.file) })
        }
        guard defects.isEmpty else { return .refused(defects) }
        return try complete(staging, pages, made, manifest, over: old)
    }

    /// - Parameter reports: without one for each page, none differs from the audited site at the output.
    private func findings(
        by audit: PageAudit, _ reports: [PageReport], of count: Int, rendering render: (Int, inout ByteWriter) -> Void
    ) -> [Finding] {
        guard reports.count == count else { return [] }
        return audit.findings(of: reports) { index in
            var writer = ByteWriter()
            render(index, &writer)
            return writer.bytes
        }
    }

    /// The old manifest, if the same program made the same files from the same input.
    private func likelyManifest(of pages: PageList, over old: ExistingSite?) -> SiteManifest? {
        guard let manifest = old?.manifest, manifest.buildID == buildID else { return nil }
        let isSameList =
            manifest.files.count == pages.pages.count && pages.pages.allSatisfy { manifest.files[$0.path.text] != nil }
        return isSameList ? manifest : nil
    }

    private func complete(
        _ staging: StagingTree, _ pages: PageList, _ rendered: [RenderedPage], _ manifest: [UInt8],
        over old: ExistingSite?
    ) throws(OutputFailure) -> Publication {
        let changed = rendered.count { $0.differs }
        let isUnchanged = changed == 0 && manifest == old?.manifestBytes
        if !isUnchanged {
            if let old {
                for (page, file) in zip(pages.pages, rendered) where !file.differs {
                    try staging.keep(page.path.text, of: old.folder)
                }
                for path in old.foreign { try staging.keepForeign(path, of: old.folder) }
            }
            try staging.write(manifest, to: SiteManifest.fileName)
            if let inputs { try staging.write(inputs.text, to: SiteInputs.fileName) }
        } else if let inputs, let old, inputs != old.inputs {
            // The same pages of another program or another file: the next build need not compose them to know.
            try old.folder.replace(SiteInputs.fileName, with: inputs.text, on: disk)
        }
        return Publication(
            outcome: isUnchanged ? .unchanged : .published,
            findings: (old?.foreign ?? []).map(Finding.foreignFile),
            written: changed, kept: rendered.count - changed,
            removed: old.map { pages.removed(from: $0.manifest) } ?? 0,
            bytes: rendered.reduce(0) { $0 + $1.file.bytes })
    }

    /// The new site is in place; that the old one cannot be removed does not undo it.
    private static func leftovers(of place: OutputPlace) -> [Finding] {
        do throws(OutputFailure) {
            try place.removeOldTree()
            return []
        } catch {
            return [Finding(.outputLeftover, "\(error)")]
        }
    }
}

extension PageList {
    /// How many files of the old site the new one no longer has.
    fileprivate func removed(from manifest: SiteManifest) -> Int {
        let ours = Set(pages.lazy.map(\.path.text))
        return manifest.files.keys.count { !ours.contains($0) }
    }

    /// Foreign paths that stand where a page or one of its folders must be.
    fileprivate func paths(takenBy foreign: [String]) -> [String] {
        guard !foreign.isEmpty else { return [] }
        let ours = Set(pages.map(\.path.text)).union(folders)
        return foreign.filter(ours.contains)
    }
}

extension Publication {
    fileprivate func adding(_ more: [Finding]) -> Publication {
        Publication(
            outcome: outcome, findings: findings + more, written: written, kept: kept, removed: removed, bytes: bytes)
    }
}

extension Finding {
    fileprivate static func noFolder(_ path: String) -> Finding {
        Finding(.outputNotAFolder, "\(path) is a file, not a folder")
    }

    fileprivate static func foreignFolder(_ path: String) -> Finding {
        Finding(.outputNotOurs, "the folder \(path) is not empty and holds no site of ours")
    }

    fileprivate static func pathTaken(_ path: String) -> Finding {
        Finding(.outputPathTaken, at: SourceLocation(file: path), "\(path) is not ours and stands where a page belongs")
    }

    fileprivate static func foreignFile(_ path: String) -> Finding {
        Finding(.outputForeignFile, at: SourceLocation(file: path), "\(path) is not ours and was kept")
    }
}
