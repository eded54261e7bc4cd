// The controlled vocabularies of visit logs. Raw values are the codes in files; labels are in content/<lang>/strings.yml
// under `code.<vocabulary>.<CODE>`.

package enum VisitChannel: String, Sendable, CaseIterable {
    case onsite = "ONSITE"
    case phone = "PHONE"
    case messaging = "WECHAT"
    case email = "EMAIL"
    case courierLetter = "EMS"
    case ourSite = "OUR_SITE"
    case court = "COURT"
}

/// A home is absent on purpose: nobody visits one.
package enum PlaceType: String, Sendable, CaseIterable {
    case headquarters = "HQ"
    case plant = "PLANT"
    case projectSite = "SITE"
    case shop = "SHOP"
    case thirdPlace = "THIRD"
}

package enum MetRole: String, Sendable, CaseIterable {
    case legalRepresentative = "LEGAL_REP"
    case owner = "OWNER"
    case generalManager = "GM"
    case financeDirector = "CFO"
    case accountsPayable = "AP"
    case buyer = "BUYER"
    case projectManager = "PM"
    case mailroom = "MAILROOM"
    case warehouse = "WAREHOUSE"
    case guardPost = "GUARD"
    case family = "FAMILY"
    case nobody = "NONE"
}

package enum VisitOutcome: String, Sendable, CaseIterable {
    case paidFull = "PAID_FULL"
    case paidPart = "PAID_PART"
    case billReceived = "BILL_RECEIVED"
    case promisedInWriting = "PTP_WRITTEN"
    case promisedOrally = "PTP_ORAL"
    case planSigned = "PLAN_SIGNED"
    case statementSigned = "STMT_SIGNED"
    case demandServed = "DEMAND_SERVED"
    case acknowledgedOrally = "ACK_ORAL"
    case dispute = "DISPUTE"
    case documentsRequested = "NEED_DOCS"
    case noDecisionMaker = "NO_DECISION"
    case nobodyMet = "NO_CONTACT"
    case refusedToMeet = "REFUSED_MEET"
    case refusedToPay = "REFUSED_PAY"
    case debtDenied = "DENIED_DEBT"
    case returnAgreed = "RETURN_AGREED"
    case siteClosed = "CLOSED_SITE"
    case aborted = "ABORTED"
}

/// Why a customer does not pay; also why a document is disputed.
package enum NonPaymentReason: String, Sendable, CaseIterable {
    case cashFlow = "CASHFLOW"
    case downstream = "DOWNSTREAM"
    case process = "PROCESS"
    case noInvoice = "NO_INVOICE"
    case invoiceError = "INVOICE_ERR"
    case reconciliationDifference = "RECON_DIFF"
    case quality = "QUALITY"
    case shortOrLate = "SHORT_LATE"
    case price = "PRICE"
    case acceptance = "ACCEPTANCE"
    case retention = "RETENTION"
    case rebate = "REBATE"
    case offset = "OFFSET"
    case contactLeft = "CONTACT_LEFT"
    case ownerChange = "OWNER_CHANGE"
    case bossAbsent = "BOSS_ABSENT"
    case nextOrder = "NEXT_ORDER"
    case leverage = "LEVERAGE"
    case deliberate = "DELIBERATE"
    case relation = "RELATION"
    case entity = "ENTITY"
    case limitation = "LIMITATION"
    case insolvency = "INSOLVENCY"
    case litigation = "LITIGATION"
    case discount = "DISCOUNT"
    case other = "OTHER"
}

/// The attitude shown in the talk, 1 to 6; never health or character.
package enum Mood: String, Sendable, CaseIterable {
    case cooperative = "1"
    case neutral = "2"
    case evasive = "3"
    case resistant = "4"
    case agitated = "5"
    case threatening = "6"
}

/// How the debtor's side acknowledged something, from nothing to a court's paper.
package enum AcknowledgementLevel: String, Sendable, CaseIterable {
    case none = "NONE"
    case oral = "ORAL"
    case message = "MESSAGE"
    case signed = "SIGNED"
    case authorisedSignature = "SIGNED_AUTH"
    case financeSeal = "SEAL_FIN"
    case contractSeal = "SEAL_CONTRACT"
    case companySeal = "SEAL_CO"
    case court = "COURT"
}

package enum DeliveryMode: String, Sendable, CaseIterable {
    case handSigned = "HAND_SIGNED"
    case handRefused = "HAND_REFUSED"
    case courierSigned = "EMS_SIGNED"
    case courierRefused = "EMS_REFUSED"
    case agreedEmail = "EMAIL_AGREED"
    case messaging = "IM"
    case notary = "NOTARY"
}

package enum SiteObservation: String, Sendable, CaseIterable {
    case running = "RUNNING"
    case partlyRunning = "HALF"
    case stopped = "STOPPED"
    case stockHigh = "STOCK_HIGH"
    case stockLow = "STOCK_LOW"
    case ourGoodsInStock = "OUR_GOODS"
    case layoffs = "STAFF_CUT"
    case moving = "MOVING"
    case courtSeal = "SEALED"
    case otherCreditors = "CREDITORS"
    case newEquipment = "NEW_EQUIP"
    case rentNotice = "RENT_NOTICE"
}

package enum RiskFlag: String, Sendable, CaseIterable {
    case insolvent = "INSOLVENT"
    case movingAssets = "ASSET_MOVE"
    case lost = "LOST"
    case litigated = "LITIGATED"
    case listedDefaulter = "DISHONEST"
    case safety = "SAFETY"
    case fraud = "FRAUD"
    case bribeHint = "BRIBE_HINT"
    case limitationRisk = "LIMIT_RISK"
    case guaranteeRisk = "GUAR_RISK"
}

package enum NextStep: String, Sendable, CaseIterable {
    case call = "CALL"
    case revisit = "REVISIT"
    case sendStatement = "SEND_STMT"
    case sendInvoice = "SEND_INV"
    case qualitySurvey = "QC_SURVEY"
    case internalApproval = "INTERNAL_APPROVAL"
    case holdShipment = "HOLD_SHIP"
    case releaseShipment = "RELEASE_SHIP"
    case demandLetter = "DEMAND_LETTER"
    case lawyersLetter = "LAWYER_LETTER"
    case paymentOrder = "PAYMENT_ORDER"
    case lawsuit = "LAWSUIT"
    case bankruptcyClaim = "CLAIM_BANKRUPTCY"
    case escalate = "ESCALATE"
    case close = "CLOSE"
    case requestWriteOff = "WRITE_OFF_REQ"
}

package enum DemandMade: String, Sendable, CaseIterable {
    case none, oral, written
}

package enum VisitStatus: String, Sendable, CaseIterable {
    case planned, done, cancelled
}

/// Yes, no, or not known: `Y`, `N`, `?`.
package enum YesNoUnknown: String, Sendable, CaseIterable {
    case yes = "Y"
    case no = "N"
    case unknown = "?"
}
