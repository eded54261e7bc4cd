import ArgumentParser
import Receivables

/// Options that every command which reads a portfolio takes.
struct PortfolioOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The portfolio folder.", valueName: "dir"))
    var project = "."

    @Option(
        help: ArgumentHelp("The day to look at; default: the newest day that the data knows.", valueName: "date"),
        transform: calendarDay)
    var asOf: CalendarDay?

    @Flag(help: "Print customers' names and amounts in findings.")
    var showValues = false

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print notes as well as warnings and errors.")
    var verbose = false
}

/// The day that an option names.
func calendarDay(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
        throw ValidationError("\(text) is not a date; write it like 2026-06-30.")
    }
    return day
}
