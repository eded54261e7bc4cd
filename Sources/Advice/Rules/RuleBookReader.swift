package import Findings
import Receivables
import Settings

/// Reads `rules.yml`: every mistake is a finding with line and column, and what it spoils never fires.
package struct RuleBookReader {
    /// Gates and rules of a file, so that what rests on what has an end.
    private static let most = 500

    private let file: SettingsFile
    private let tracks: Set<TrackID>
    private var book = RuleBook()
    /// Tracks that the playbook lacks.
    private var lacking: Set<TrackID> = []
    private var isFull = false
    /// Each entry of `book` as the file has it.
    private var drafts: [SettingsMap] = []
    /// What each entry shows, nil where the file leaves it to the condition.
    private var shown: [[Signal]?] = []

    /// - Parameters:
    ///   - name: the file's path as the user would type it.
    ///   - tracks: those that the playbook has.
    package static func read(
        _ text: String, name: String, tracks: Set<TrackID>
    ) -> (book: RuleBook, findings: [Finding]) {
        var reader = RuleBookReader(file: SettingsFile(name: name), tracks: tracks)
        reader.read(text)
        return (reader.book, reader.file.findings)
    }

    private init(file: SettingsFile, tracks: Set<TrackID>) {
        self.file = file
        self.tracks = tracks
        book.tracks = tracks.sorted()
    }

    private mutating func read(_ text: String) {
        let root = file.root(of: text)
        readDecay(root.map("decay"))
        let (gates, rules) = (root.maps("gates") ?? [], root.maps("rules") ?? [])
        if rules.isEmpty, gates.isEmpty, file.findings.isEmpty {
            file.report(.badSetting, at: nil, field: "rules", "\(file.name) has neither gates nor rules")
        }
        root.finish()
        var ids: [String: Int] = [:]
        for gate in gates { register(gate, as: .gate(GateEffect()), &ids) }
        for rule in rules { register(rule, as: rule.has("fallback") ? .fallback([]) : .rule([]), &ids) }
        let fallbacks = book.entries.indices.filter { book.entries[$0].isFallback }
        for extra in fallbacks.dropFirst() {
            let first = book.entries[fallbacks[0]].id.text
            drafts[extra].report("fallback", "\(quoted: first) is the fallback already; there is one")
        }
        var conditions = ConditionReader(
            file, places: ids, fallback: fallbacks.first.map { book.entries[$0].id.text })
        for place in drafts.indices { read(place, &conditions) }
        reportLackingTracks()
        arrange(conditions)
    }

    private mutating func readDecay(_ map: SettingsMap?) {
        guard let map else { return }
        for (text, place) in map.placedTexts("of") ?? [] {
            guard let signal = file.signal(text, at: place) else { continue }
            book.decay.signals.insert(signal)
        }
        for step in map.maps("steps") ?? [] {
            let age = step.integer("older_than", in: 0...36_500)
            let factor = step.value("factor", expected: "a number from 0 to 1 such as 0.5") { text in
                DecimalLiteral.billionths(text).flatMap { (0...Int128(Decay.whole)).contains($0) ? Int64($0) : nil }
            }
            step.finish()
            if let age, let factor { book.decay.steps.append(Decay.Step(olderThan: age, factor: factor)) }
        }
        book.decay.steps.sort { ($0.olderThan, $0.factor) < ($1.olderThan, $1.factor) }
        map.finish()
    }

    private mutating func register(_ map: SettingsMap, as role: RuleBook.Role, _ ids: inout [String: Int]) {
        guard let id = map.text("id"), !id.isEmpty else {
            file.report(.badSetting, at: map.keys.first.flatMap(map.keyPlace), field: "id", "a rule has no id")
            return
        }
        guard book.entries.count < RuleBookReader.most else {
            if !isFull {
                file.report(.badSetting, at: map.place(of: "id"), "there are more than \(RuleBookReader.most) rules")
            }
            isFull = true
            return
        }
        guard ids[id] == nil else {
            file.report(.duplicateRule, at: map.place(of: "id"), field: "id", "\(quoted: id) stands twice")
            return
        }
        ids[id] = book.entries.count
        book.entries.append(RuleBook.Entry(id: RuleID(id), role: role))
        drafts.append(map)
    }

    private mutating func read(_ place: Int, _ conditions: inout ConditionReader) {
        let map = drafts[place]
        switch book.entries[place].role {
        case .gate: book.entries[place].role = .gate(effect(map))
        case .rule: book.entries[place].role = .rule(weights(map))
        case .fallback:
            _ = map.flag("fallback")
            book.entries[place].role = .fallback(weights(map))
        }
        shown.append(
            map.placedTexts("show").map { names in
                names.compactMap { file.signal($0.text, at: $0.place) }
            })
        if !book.entries[place].isFallback {
            if let condition = map.map("when") {
                book.entries[place].condition = conditions.condition(condition, of: place) ?? .never
            } else if !map.has("when") {
                let id = book.entries[place].id.text
                file.report(.badSetting, at: map.place(of: "id"), field: "when", "\(quoted: id) has no condition")
            }
        }
        map.finish()
    }
}

// MARK: Tracks and effects

extension RuleBookReader {
    private mutating func weights(_ map: SettingsMap) -> [RuleBook.TrackWeight] {
        guard let nested = map.map("tracks") else { return [] }
        var weights: [RuleBook.TrackWeight] = []
        for name in nested.keys {
            let text = nested.text(name) ?? ""
            guard let points = Int(text), (0...100).contains(points) else {
                file.report(
                    .ruleWeight, at: nested.place(of: name), field: name, "the weight of \(name) is \(quoted: text)",
                    help: "a weight is a whole number from 0 to 100")
                continue
            }
            let track = TrackID(name)
            let place = isAvailable(track, at: nested.keyPlace(of: name)) ? place(of: track) : nil
            weights.append(RuleBook.TrackWeight(track: track, points: points, place: place))
        }
        return weights
    }

    private mutating func effect(_ map: SettingsMap) -> GateEffect {
        var effect = GateEffect()
        effect.banner = map.choice("banner", of: GateEffect.Banner.self) ?? .stop
        effect.legal = map.choice("legal", of: GateEffect.Legal.self) ?? .none
        effect.card = map.text("card")
        effect.needsCompanion = map.flag("companion") ?? false
        effect.isPrivate = map.flag("private") ?? false
        for (name, place) in map.placedTexts("tracks") ?? [] {
            let track = TrackID(name)
            if isAvailable(track, at: place) { effect.tracks.append(track) } else { effect.lackingTracks.append(track) }
        }
        return effect
    }

    private func place(of track: TrackID) -> Int? { book.tracks.firstIndex(of: track) }

    /// A misspelt track is told of where it stands, once; those that the playbook does not have yet all together.
    private mutating func isAvailable(_ track: TrackID, at place: SettingsPlace?) -> Bool {
        if tracks.contains(track) { return true }
        if lacking.insert(track).inserted, !track.isNumbered {
            file.report(
                .ruleTrack, at: place, field: track.text, "the playbook has no track \(quoted: track.text)",
                help: "it is not offered until the playbook has it")
        }
        return false
    }

    private func reportLackingTracks() {
        let ids = lacking.filter(\.isNumbered).sorted().map(\.text)
        guard let first = ids.first else { return }
        let names = ids.count == 1 ? "track \(first)" : "tracks \(ids.joined(separator: ", "))"
        file.report(
            .ruleTrack, at: nil, "the playbook lacks the \(names)",
            help: "\(ids.count == 1 ? "it is" : "they are") not offered until it has \(ids.count == 1 ? "it" : "them")",
            severity: .note)
    }
}

// MARK: Order and inputs

extension RuleBookReader {
    private mutating func arrange(_ conditions: ConditionReader) {
        let found = RuleOrder(book.entries.map(\.condition))
        for circle in found.circles {
            let way = circle.map { book.entries[$0].id.text }
            file.report(
                .ruleCircle, at: conditions.references[Array(circle.suffix(2))], field: "rule",
                "\(way[0]) rests on itself: \(way.joined(separator: " > "))")
            for place in circle { book.entries[place].condition = .never }
        }
        book.order = found.circles.isEmpty ? found.order : RuleOrder(book.entries.map(\.condition)).order
        book.program = ConditionProgram(book.entries.map(\.condition))
        for place in book.order {
            book.entries[place].inputs = inputs(of: place)
            book.entries[place].needed = needed(by: book.entries[place].condition)
        }
    }

    private func needed(by condition: Condition) -> [Signal] {
        var signals: [Signal] = []
        for signal in condition.references.flatMap({ book.entries[$0].needed })
            + condition.comparedSignals.map(\.signal) where !signals.contains(signal)
        {
            signals.append(signal)
        }
        return signals
    }

    /// What the entry and those that it rests on compare, or what the file says is to be shown.
    private func inputs(of place: Int) -> [RuleBook.Input] {
        let condition = book.entries[place].condition
        let compared = condition.references.flatMap { book.entries[$0].inputs } + condition.comparedSignals
        var codes: [Signal: CodeSet] = [:]
        var signals: [Signal] = []
        for input in compared {
            if codes[input.signal] == nil { signals.append(input.signal) }
            codes[input.signal] = (codes[input.signal] ?? CodeSet()).union(input.codes)
        }
        return (shown[place] ?? signals).map { RuleBook.Input(signal: $0, codes: codes[$0] ?? .all) }
    }
}

extension RuleBook.Entry {
    var isFallback: Bool { if case .fallback = role { true } else { false } }
}
