package import Templates

/// What stands in the margins of a printed page: strings of the page's own `@page` rules.
package struct PrintRules: Sendable, TemplateView {
    var printHeader = ""
    var printOwner = ""
    var printFooter = ""
    var printPageBefore = ""
    var printPageBetween = ""
    var printPageAfter = ""

    package static let fields = ViewFields<PrintRules> { rules in
        rules.text("printHeader") { $0.printHeader }
        rules.text("printOwner") { $0.printOwner }
        rules.text("printFooter") { $0.printFooter }
        rules.text("printPageBefore") { $0.printPageBefore }
        rules.text("printPageBetween") { $0.printPageBetween }
        rules.text("printPageAfter") { $0.printPageAfter }
    }
}
