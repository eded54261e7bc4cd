import Advice
import Metrics

/// The whole company: its figures, and what is to be expected and to do, worked out when the first tree needs it.
final class Company {
    let figures: FiguresRun.Figures
    private let run: FiguresRun
    private var engine: (Recovery, Advisor)?

    init(_ figures: FiguresRun.Figures, _ run: FiguresRun) {
        self.figures = figures
        self.run = run
    }

    func engine(_ timings: inout Timings) -> (Recovery, Advisor) {
        if let engine { return engine }
        let made = run.engine(on: figures, timings: &timings)
        engine = made
        return made
    }
}
