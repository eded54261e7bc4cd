/// Creditor's particulars for letters and statements.
package struct OurCompany: Sendable, Hashable {
    package var name: String?
    package var taxID: String?
    package var address: String?
    package var legalRepresentative: String?
    package var bankHolder: String?
    package var bankName: String?
    package var bankAccount: String?
    package var contact: String?
    package var phone: String?
    package var isSME: Bool?

    package init() {}

    /// For demonstrations: the name alone, without anybody who could be called or paid.
    package var withoutPeople: OurCompany {
        var company = OurCompany()
        company.name = name
        company.isSME = isSME
        return company
    }
}
