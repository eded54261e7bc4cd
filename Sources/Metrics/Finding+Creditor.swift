package import Findings
package import Receivables

extension Portfolio {
    /// Our companies that documents name and `our` does not have. Nothing where `our` is not given at all: then nobody
    /// asked for letters.
    package var missingCreditors: [Finding] {
        let (ourselves, documents) = (policy.ourselves, records.documents)
        guard !ourselves.isEmpty, ourselves[""] == nil else { return [] }
        guard documents.entity.isPresent else {
            return documents.count == 0 ? [] : [Finding(creditor: "", documents.count)]
        }
        var counts: [Text: Int] = [:]
        for entity in documents.entity.values { counts[entity, default: 0] += 1 }
        var byName: [String: Int] = [:]
        for (entity, count) in counts { byName[records.texts.string(entity), default: 0] += count }
        return byName.filter { ourselves[$0.key] == nil }.sorted { $0.key < $1.key }.map {
            Finding(creditor: $0.key, $0.value)
        }
    }
}

extension Finding {
    fileprivate init(creditor entity: String, _ documents: Int) {
        self.init(
            .noCreditor, field: "our",
            entity.isEmpty
                ? "our has no entry without an entity: \(documents) of the documents name none and get no letters; add it to huikuan.yml"
                : "our has no entry for the entity \(quoted: entity): its documents (\(documents)) get no letters; add it to huikuan.yml"
        )
    }
}
