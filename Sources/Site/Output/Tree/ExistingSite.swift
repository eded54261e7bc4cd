import Glibc

/// A site of ours that stands at the output, and what somebody else put into it.
struct ExistingSite: Sendable {
    let folder: OpenFolder
    let manifest: SiteManifest
    let manifestBytes: [UInt8]
    /// nil where the file is missing or not ours.
    let inputs: SiteInputs?
    /// Files, and folders that hold nothing of ours, by their path; sorted.
    let foreign: [String]
}

/// What stands at the output before a build.
enum OutputOccupant: Sendable {
    case nothing
    case site(ExistingSite)
    case foreignFolder
    case noFolder

    /// - Parameter folders: of the pages that are to stand there.
    init(of place: OutputPlace, expecting folders: [String] = []) throws(OutputFailure) {
        guard let status = place.parent.status(of: place.name) else {
            self = .nothing
            return
        }
        guard status.isFolder else {
            self = .noFolder
            return
        }
        let folder = try OpenFolder(place.site)
        if let bytes = folder.contents(of: SiteManifest.fileName), let manifest = SiteManifest(json: bytes) {
            let search = ForeignFiles(folder: folder, ours: manifest, expecting: folders)
            let inputs = folder.contents(of: SiteInputs.fileName).flatMap(SiteInputs.init(text:))
            self = .site(
                ExistingSite(
                    folder: folder, manifest: manifest, manifestBytes: bytes, inputs: inputs,
                    foreign: try search.all(in: "")))
        } else {
            self = try folder.entries().isEmpty ? .nothing : .foreignFolder
        }
    }
}

/// Looks for what is neither in the manifest nor above anything in it.
private struct ForeignFiles {
    let folder: OpenFolder
    let ours: SiteManifest
    let ourFolders: Set<String>

    private static let notPages: Set = [SiteManifest.fileName, SiteInputs.fileName]

    init(folder: OpenFolder, ours: SiteManifest, expecting expected: [String]) {
        self.folder = folder
        self.ours = ours
        var folders = Set(expected)
        for path in ours.files.keys {
            var above = path[...]
            while let slash = above.lastIndex(of: "/") {
                above = above[..<slash]
                if !folders.insert(String(above)).inserted { break }
            }
        }
        ourFolders = folders
    }

    func all(in subfolder: String) throws(OutputFailure) -> [String] {
        var foreign: [String] = []
        for entry in try folder.entries(of: subfolder) {
            let path = subfolder.isEmpty ? entry.name : subfolder + "/" + entry.name
            if entry.isFolder, ourFolders.contains(path) {
                foreign += try all(in: path)
            } else if entry.isFolder || (ours.files[path] == nil && !Self.notPages.contains(path)) {
                foreign.append(path)
            }
        }
        return foreign
    }
}
