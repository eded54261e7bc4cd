import Findings

/// Compares a translation with the articles that it was made from.
enum TranslationLint {
    /// The head of the article that a translation was made from.
    struct Original {
        let front: FrontMatter
        let language: String
    }

    /// - Parameter originals: by path within the language's folder.
    static func findings(in drafts: [ArticleDraft], originals: [String: Original]) -> [Finding] {
        drafts.compactMap { draft in
            guard let original = originals[draft.path], !draft.front.id.isEmpty, !original.front.id.isEmpty else {
                return nil
            }
            if draft.front.id != original.front.id {
                return Finding(
                    .translationDiffers, at: draft.place(of: "id"),
                    "the id is \(quoted: draft.front.id), and \(quoted: original.front.id) in \(original.language); use one"
                )
            }
            guard draft.front.version < original.front.version else { return nil }
            return Finding(
                .translationDiffers, at: draft.place(of: "version"),
                "version \(draft.front.version) follows version \(original.front.version) in \(original.language); translate what changed"
            )
        }
    }
}
