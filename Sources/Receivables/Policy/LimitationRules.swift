/// A jurisdiction's limitation of claims for the price of goods between businesses, from
/// `content/limitation/<id>.yml`. The defaults are those of `prc`.
package struct LimitationRules: Sendable, Hashable {
    package enum Start: String, Sendable, CaseIterable {
        case dueDate = "due_date"
        /// From the end of the calendar year of the due date.
        case yearEnd = "year_end"
    }

    /// What an acknowledgement must be to start the period again.
    package enum AcknowledgementForm: String, Sendable, CaseIterable {
        case any, written, signed
    }

    /// The rights from a bill of exchange, in months from its maturity.
    package struct BillRights: Sendable, Hashable {
        package var acceptorMonths: Int
        package var recourseMonths: Int

        package init(acceptorMonths: Int, recourseMonths: Int) {
            (self.acceptorMonths, self.recourseMonths) = (acceptorMonths, recourseMonths)
        }
    }

    package var id = "prc"
    package var years = 3
    package var start = Start.dueDate
    package var demandInterrupts = true
    /// A demand lapses unless a suit follows within so many months; nil where it stands by itself.
    package var suitWithinMonths: Int?
    package var acknowledgement = AcknowledgementForm.any
    package var partPaymentInterrupts = true
    /// Years from the due date that no event passes; nil without such an end.
    package var longStopYears: Int? = 20
    /// Days left at which the states `year`, `half_year`, `quarter` and `month` begin, falling.
    package var warningDays = [365, 180, 90, 30]
    /// Debts due before this day fall under older rules: their date is for a lawyer to check.
    package var reviewBefore: CalendarDay? = CalendarDay(year: 2015, month: 10, day: 1)
    /// Years from a judgment within which it must be enforced; nil where the profile does not know.
    package var enforcementYears: Int? = 2
    /// Length of a guarantee period that nobody agreed; nil where there is no such rule.
    package var guaranteeMonths: Int? = 6
    package var bills: BillRights? = BillRights(acceptorMonths: 24, recourseMonths: 6)

    /// The texts that the profile rests on, for the page that explains the dates.
    package var source = ""
    /// When somebody compared the profile with the texts.
    package var checkedOn: CalendarDay?
    /// Whether all of it was compared; otherwise the pages say that it is not verified.
    package var isVerified = false
    package var notes = Notes()

    /// What a reader must know of the profile, in as many languages as somebody wrote it.
    package struct Notes: Sendable, Hashable {
        /// By the language's BCP 47 tag; empty for what names no language.
        package var byLanguage: [String: [String]]

        package init(_ byLanguage: [String: [String]] = [:]) { self.byLanguage = byLanguage }

        package var isEmpty: Bool { byLanguage.isEmpty }

        /// In a language that lacks them: those without a language, else the English ones, else the first there are.
        package func texts(in tag: String) -> [String] {
            byLanguage[tag] ?? byLanguage[""] ?? byLanguage["en"] ?? byLanguage.min { $0.key < $1.key }?.value ?? []
        }
    }

    package init() {}
}
