package import Findings
package import Templates

/// The compiled templates of all pages: each checked against its view before anything is rendered.
///
/// A class, because every page of a site holds on to it.
package final class PageTemplates: Sendable {
    let overview: CompiledTemplate<OverviewView>
    let figures: CompiledTemplate<FiguresView>
    let worklists: CompiledTemplate<WorkListsView>
    let worklist: CompiledTemplate<WorkListView>
    let disputes: CompiledTemplate<DisputesView>
    let compare: CompiledTemplate<CompareView>
    let customers: CompiledTemplate<CustomersView>
    let promises: CompiledTemplate<PromisesView>
    let visits: CompiledTemplate<VisitsView>
    let visitLog: CompiledTemplate<VisitLogView>
    let collectors: CompiledTemplate<CollectorsView>
    let collector: CompiledTemplate<CollectorPageView>
    let groups: CompiledTemplate<GroupsView>
    let record: CompiledTemplate<RecordView>
    let dossier: CompiledTemplate<DossierView>
    let history: CompiledTemplate<DocumentHistoryView>
    let playbook: PlaybookTemplates
    let outlook: CompiledTemplate<OutlookView>
    let limitation: CompiledTemplate<LimitationView>
    let definitions: CompiledTemplate<DefinitionsView>
    let dataHealth: CompiledTemplate<DataHealthView>
    let printRules: CompiledTemplate<PrintRules>
    let letter: CompiledTemplate<LetterView>
    let letterRules: CompiledTemplate<LetterRules>
    let evidence: CompiledTemplate<EvidenceView>
    let packet: CompiledTemplate<PacketView>
    let packetRules: CompiledTemplate<PacketRules>
    let format: ValueFormat

    /// - Parameter findings: gets every mistake of every template.
    /// - Returns: nil when any template has one.
    package init?(_ library: TemplateLibrary, language: Language, findings: inout [Finding]) {
        findings += library.findings
        let overview = library.compile("pages/overview", for: OverviewView.self, findings: &findings)
        let figures = library.compile("pages/figures", for: FiguresView.self, findings: &findings)
        let worklists = library.compile("pages/worklists", for: WorkListsView.self, findings: &findings)
        let worklist = library.compile("pages/worklist", for: WorkListView.self, findings: &findings)
        let disputes = library.compile("pages/disputes", for: DisputesView.self, findings: &findings)
        let compare = library.compile("pages/compare", for: CompareView.self, findings: &findings)
        let customers = library.compile("pages/customers", for: CustomersView.self, findings: &findings)
        let promises = library.compile("pages/promises", for: PromisesView.self, findings: &findings)
        let visits = library.compile("pages/visits", for: VisitsView.self, findings: &findings)
        let visitLog = library.compile("pages/visits-log", for: VisitLogView.self, findings: &findings)
        let collectors = library.compile("pages/collectors", for: CollectorsView.self, findings: &findings)
        let collector = library.compile("pages/collector", for: CollectorPageView.self, findings: &findings)
        let groups = library.compile("pages/groups", for: GroupsView.self, findings: &findings)
        let record = library.compile("pages/record", for: RecordView.self, findings: &findings)
        let dossier = library.compile("pages/customer", for: DossierView.self, findings: &findings)
        let history = library.compile("pages/documents", for: DocumentHistoryView.self, findings: &findings)
        let playbook = PlaybookTemplates(library, findings: &findings)
        let outlook = library.compile("pages/outlook", for: OutlookView.self, findings: &findings)
        let limitation = library.compile("pages/limitation", for: LimitationView.self, findings: &findings)
        let definitions = library.compile("pages/definitions", for: DefinitionsView.self, findings: &findings)
        let dataHealth = library.compile("pages/data-health", for: DataHealthView.self, findings: &findings)
        let printRules = library.compile("partials/dossier-style", for: PrintRules.self, findings: &findings)
        let packet = library.compile("pages/packet", for: PacketView.self, findings: &findings)
        let packetRules = library.compile("partials/packet-style", for: PacketRules.self, findings: &findings)
        let letter = library.compile("pages/letter", for: LetterView.self, findings: &findings)
        let letterRules = library.compile("partials/letter-style", for: LetterRules.self, findings: &findings)
        let evidence = library.compile("pages/evidence", for: EvidenceView.self, findings: &findings)
        guard let overview, let figures, let worklists, let worklist, let disputes, let compare, let customers,
            let promises, let visits, let visitLog, let record, let dossier, let history, let playbook, let outlook,
            let limitation,
            let definitions, let dataHealth, let printRules, let letter, let letterRules, let evidence,
            let packet, let packetRules, let collectors, let collector, let groups
        else { return nil }
        self.overview = overview
        self.figures = figures
        self.worklists = worklists
        self.worklist = worklist
        self.disputes = disputes
        self.compare = compare
        self.customers = customers
        self.promises = promises
        self.visits = visits
        self.visitLog = visitLog
        self.collectors = collectors
        self.collector = collector
        self.groups = groups
        self.record = record
        self.dossier = dossier
        self.history = history
        self.playbook = playbook
        self.outlook = outlook
        self.limitation = limitation
        self.definitions = definitions
        self.dataHealth = dataHealth
        self.printRules = printRules
        self.letter = letter
        self.letterRules = letterRules
        self.evidence = evidence
        self.packet = packet
        self.packetRules = packetRules
        format = ValueFormat(language)
    }
}

extension ValueFormat {
    init(_ language: Language) {
        let (numbers, dates) = (language.numbers, language.dates)
        self.init(
            decimalMark: numbers.decimal, groupMark: numbers.grouping, groupSize: numbers.groupSize,
            minus: numbers.minus, percentPlaces: numbers.percentPlaces,
            dayPattern: dates.dayText,
            monthNames: dates.shortMonths.isEmpty || dates.dayText.contains("{MMMM}") ? dates.months : dates.shortMonths
        )
    }
}
