// What reading the tables may find. The wording of each case stands at its check.

extension FindingCode {
    package static let intake: [FindingCode] = [
        intakeFiles, intakeCells, intakeRows, intakeReferences,
    ].flatMap { $0 }

    /// As errors these concern a whole file: nothing is built on what is left.
    package static let stoppingIntake: Set<FindingCode> = [
        noReceivables, missingFile, notAFile, emptyFile, notATable, unknownEncoding, unterminatedQuote, noHeader,
        missingColumn, wrongTable, unknownField, unknownProfile, noRows,
    ]

    private static let intakeFiles: [FindingCode] = [
        noReceivables, missingFile, notAFile, emptyFile, notATable, unknownEncoding, unterminatedQuote, noHeader,
        missingColumn, wrongTable, unknownField, unknownProfile, unknownColumns, noRows, repeatedFile, openItemsOnly,
    ]
    private static let intakeCells: [FindingCode] = [
        missingValue, badDate, dayOrder, badAmount, amountOverflow, amountRounded, badNumber, longValue,
        damagedIdentifier,
        unknownValue, unknownCurrency,
    ]
    private static let intakeRows: [FindingCode] = [
        brokenRecord, raggedRow, duplicateDocument, duplicateRow, exactDuplicate, negativeAmount, notPositive,
        datesReversed, chequeWithoutClearing, billWithoutDates, incompletePromise, missingNote, familyMet, homeVisit,
        futureVisit, lateEntry, loneFutureDate,
    ]
    private static let intakeReferences: [FindingCode] = [
        orphanPayment, unknownDocument, unknownPayment, ambiguousDocument, unknownCustomer, unknownVisit,
        unknownPromise,
        customerCreated, similarCustomers, severalNames, paymentOnCredit,
    ]

    // MARK: Files

    package static let noReceivables = FindingCode(
        "no-receivables", .error, title: "No receivables",
        why: "Every page rests on the table of receivables; without it there is nothing to show.",
        mend: "Put the export at data/receivables.csv, or name it under sources: in huikuan.yml.",
        example: "error: there is no data/receivables.csv, and no source says table: receivables [no-receivables]")
    package static let missingFile = FindingCode(
        "missing-file", .error, title: "A source file is missing",
        why: "A table that is configured and not there would silently empty its pages.",
        mend: "Mend the path under sources:, or put the export there. Patterns such as data/ar-*.csv need one match.",
        example: "data/ar.csv: error: there is no such file for receivables [missing-file]")
    package static let notAFile = FindingCode(
        "not-a-file", .error, title: "A folder where a file should be",
        why: "Only ordinary files are read.", mend: "Name the file inside of the folder.",
        example: "data/ar: error: this is a folder, not a file [not-a-file]")
    package static let emptyFile = FindingCode(
        "empty-file", .error, title: "A source file is empty",
        why: "An export of no bytes is a failed export; reading it as a table without rows would hide that.",
        mend: "Export it again, or take the source out of huikuan.yml.",
        example: "data/payments.csv: error: the file is empty [empty-file]")
    package static let notATable = FindingCode(
        "not-a-table", .error, title: "Not a CSV file",
        why: "Workbooks, archives and PDFs are no text and cannot be read as a table.",
        mend: "Export the sheet as CSV, best as UTF-8.",
        example: "data/ar.csv: error: the file is a spreadsheet workbook, not CSV [not-a-table]")
    package static let unknownEncoding = FindingCode(
        "unknown-encoding", .error, title: "The encoding cannot be told",
        why: "Guessing would turn names into rubbish on the pages.",
        mend: "Say encoding: utf-8, gb18030, big5… at the source.",
        example: "data/ar.csv:18: error: the file is neither UTF-8 nor GB18030 [unknown-encoding]")
    package static let unterminatedQuote = FindingCode(
        "unterminated-quote", .error, title: "A quote is never closed",
        why: "Behind an open quote records cannot be told apart, so the whole file is refused.",
        mend: "Close the quote at the position given, or double it where it belongs to the value.",
        example: "data/ar.csv:77:12: error: this quote is never closed [unterminated-quote]")
    package static let noHeader = FindingCode(
        "no-header", .error, title: "No header row",
        why: "Columns are told by their headers, or by columns: with positions.",
        mend: "Add a first row of column names, or say header_row: and columns:.",
        example: "data/ar.csv: error: the file has no header row [no-header]")
    package static let missingColumn = FindingCode(
        "missing-column", .error, title: "A needed column is missing",
        why: "Rows of the table mean nothing without it.",
        mend: "Map it under columns: (field: header, or position), or give it a value under defaults:.",
        example: "data/ar.csv:1: error: receivables needs due_date; the headers are … [missing-column]")
    package static let wrongTable = FindingCode(
        "wrong-table", .error, title: "The file is another table's",
        why: "Payments read as invoices would count money twice.",
        mend: "Name the right file, or give the source its right table:.",
        example:
            "data/payments.csv:1: error: this is read as receivables, but its columns are those of payments [wrong-table]"
    )
    package static let unknownField = FindingCode(
        "unknown-field", .error, title: "A setting names an unknown field",
        why: "A misspelt field would silently not be read.",
        mend: "Use the table's own names; the nearest one is given.",
        example: "data/ar.csv: error: receivables has no field \"invoce_no\"; did you mean invoice_no? [unknown-field]")
    package static let unknownProfile = FindingCode(
        "unknown-profile", .error, title: "Unknown profile",
        why: "Without its profile the source's columns cannot be told.",
        mend: "Use a profile of content/profiles or of profiles: in huikuan.yml, or write columns: at the source.",
        example: "huikuan.yml: error: there is no profile \"ibm\"; did you mean ibm-ar? [unknown-profile]")
    package static let unknownColumns = FindingCode(
        "unknown-columns", .note, title: "Columns that are not used",
        why: "They are kept in rejected rows; no figure uses them.",
        mend: "Map those that mean something under columns:; the others may stay.",
        example: "data/ar.csv:1: note: not used: Warehouse, Printed [unknown-columns]")
    package static let noRows = FindingCode(
        "no-rows", .warning, title: "A table without rows",
        why: "A header alone may be a failed export.", mend: "Export again, or take the source away.",
        example: "data/visits.csv: warning: the file has a header and no rows [no-rows]")
    package static let repeatedFile = FindingCode(
        "repeated-file", .warning, title: "The same file twice",
        why: "Read twice, every row of it would be a duplicate; the second is ignored.",
        mend: "Take one of the two away, or narrow the pattern under file:.",
        example: "data/ar-copy.csv: warning: the same content as data/ar.csv: ignored [repeated-file]")
    package static let openItemsOnly = FindingCode(
        "open-items-only", .note, title: "Open items only",
        why:
            "With neither payments nor paid amounts, nothing is known of what was paid before: figures that need it are unavailable.",
        mend: "Add a payments export or paid_amount and paid_date; or say history: full.",
        example: "data/ar.csv: note: read as open items: there are neither payments nor paid amounts [open-items-only]")

    // MARK: Cells

    package static let missingValue = FindingCode(
        "missing-value", .error, title: "A needed value is blank",
        why: "The row cannot be placed without it.", mend: "Fill it in at the source, or give it under defaults:.",
        example: "data/ar.csv:54:5: error: amount is blank [missing-value]")
    package static let badDate = FindingCode(
        "bad-date", .error, title: "Not a date",
        why: "Ageing, due dates and every period rest on days; a wrong one moves money between them.",
        mend: "Write days as 2026-03-05, or tell the order with dates:.",
        example: "data/ar.csv:1042:7: error: due_date \"2026-02-30\" is not a date [bad-date]")
    package static let dayOrder = FindingCode(
        "day-order", .error, title: "Day or month first?",
        why: "05/03/2026 is March in one country and May in another; guessing would move money.",
        mend: "Say dates: d/M/y or dates: M/d/y at the source.",
        example: "data/ar.csv:12:3: error: invoice_date \"05/03/2026\" may be day or month first [day-order]")
    package static let badAmount = FindingCode(
        "bad-amount", .error, title: "Not an amount", why: "A figure that cannot be read cannot be added up.",
        mend: "Write 1234.50; say decimal: \",\" where the comma is the decimal mark.",
        example: "data/ar.csv:9:5: error: amount ‹…› is not a number [bad-amount]")
    package static let amountOverflow = FindingCode(
        "amount-overflow", .error, title: "An amount too large",
        why: "Amounts are exact counts of minor units with at most 18 digits.", mend: "Mend the amount at the source.",
        example: "data/ar.csv:9:5: error: amount ‹…› is too large [amount-overflow]")
    package static let amountRounded = FindingCode(
        "amount-rounded", .warning, title: "An amount was rounded",
        why: "It has more decimals than its currency; the difference stands in the control figures.",
        mend: "Round at the source, or give the currency its decimals under currencies:.",
        example: "data/ar.csv:9:5: warning: amount ‹…› was rounded to 2 decimals of CNY [amount-rounded]")
    package static let badNumber = FindingCode(
        "bad-number", .error, title: "Not a number of the right kind",
        why: "The column takes whole numbers in a range.",
        mend: "Mend the cell.",
        example: "data/contracts.csv:4:8: error: inspection_days \"ten\" is not a whole number [bad-number]")
    package static let longValue = FindingCode(
        "long-value", .error, title: "A cell is longer than any value",
        why: "A cell of megabytes is a broken file, and every page that showed it would be as long.",
        mend: "Look for a quote that is never closed, or shorten the text.",
        example: "data/visits.csv:7:30: error: note holds 70000 bytes [long-value]")
    package static let damagedIdentifier = FindingCode(
        "damaged-identifier", .error, title: "A spreadsheet has damaged an identifier",
        why: "2.4952E+19 stands for thousands of different numbers: what it was is lost.",
        mend: "Export again, with the column formatted as text, and do not open the CSV in a spreadsheet in between.",
        example: "data/ar.csv:3:1: error: invoice_no \"2.4952E+19\" is no identifier any more [damaged-identifier]")
    package static let unknownValue = FindingCode(
        "unknown-value", .warning, title: "Unknown code",
        why:
            "Closed lists keep figures comparable. In a ★column the row is rejected, elsewhere the cell is left blank.",
        mend: "Use one of the codes or their labels; the nearest one is given.",
        example: "data/visits.csv:8:11: error: outcome \"PTP_WRITEN\" is no known code [unknown-value]")
    package static let unknownCurrency = FindingCode(
        "unknown-currency", .error, title: "The currency cannot be told",
        why: "Amounts of unknown currency can be added to nothing.", mend: "Write the currency's three letters.",
        example: "data/ar.csv:5:6: error: currency \"Yuan?\" is no currency [unknown-currency]")

    // MARK: Rows

    package static let brokenRecord = FindingCode(
        "broken-record", .error, title: "A damaged row",
        why: "Bytes that are no characters, or text behind a closing quote, leave open what the row says.",
        mend: "Export again as UTF-8, with quotes doubled inside of values.",
        example: "data/ar.csv:31:14: error: text stands behind a closing quote [broken-record]")
    package static let raggedRow = FindingCode(
        "ragged-row", .error, title: "A row of another width",
        why: "With a cell too few or too many, values stand under the wrong headers.",
        mend: "Quote values that hold the delimiter; reading: { ragged: pad } fills short rows.",
        example: "data/ar.csv:40: error: the row has 7 fields, the header 9 [ragged-row]")
    package static let duplicateDocument = FindingCode(
        "duplicate-document", .error, title: "One document, different rows",
        why: "Nobody can tell which of them is right, so none is used.",
        mend: "Mend the source; or say repeat: sum (line items) or repeat: separate.",
        example:
            "data/ar.csv:88: error: invoice \"INV-7\" stands here and on line 12 with other content [duplicate-document]"
    )
    package static let duplicateRow = FindingCode(
        "duplicate-row", .error, title: "One identifier, different rows",
        why: "Nobody can tell which of them is right, so none is used.", mend: "Give each row its own identifier.",
        example:
            "data/visits.csv:88: error: visit \"V-7\" stands here and on line 12 with other content [duplicate-row]")
    package static let exactDuplicate = FindingCode(
        "exact-duplicate", .warning, title: "The same row twice",
        why: "Counted once; the repetition is ignored and stands in the control figures.",
        mend: "Nothing need be done; mend the export if it should not repeat rows.",
        example: "data/ar.csv:8002: warning: the same row as on line 3229: ignored [exact-duplicate]")
    package static let negativeAmount = FindingCode(
        "negative-amount", .warning, title: "A negative amount without a type",
        why: "It is taken as a credit note: it lowers what the customer owes.",
        mend: "Add doc_type, or mend the sign.",
        example:
            "data/ar.csv:7: warning: a negative amount without doc_type is taken as a credit note [negative-amount]")
    package static let notPositive = FindingCode(
        "not-positive", .error, title: "An amount that must be above zero",
        why: "A promise, a dispute or a rate of nothing means nothing.", mend: "Mend the amount.",
        example: "data/promises.csv:4: error: a promise needs an amount above zero [not-positive]")
    package static let datesReversed = FindingCode(
        "dates-reversed", .error, title: "An end before its beginning", why: "One of the two days is wrong.",
        mend: "Mend one of the dates.",
        example: "data/promises.csv:4: error: due_on lies before made_on [dates-reversed]")
    package static let chequeWithoutClearing = FindingCode(
        "cheque-without-clearing", .warning, title: "A cheque without a clearing date",
        why: "It counts as cash on its own date, which may be too early.", mend: "Add cleared_date.",
        example:
            "data/payments.csv:9: warning: a cheque without cleared_date counts as cleared on its date [cheque-without-clearing]"
    )
    package static let billWithoutDates = FindingCode(
        "bill-without-dates", .warning, title: "A bill without dates",
        why: "With neither maturity nor clearing it never becomes cash.", mend: "Add maturity_date.",
        example:
            "data/payments.csv:9: warning: a bill with neither maturity_date nor cleared_date stays pending [bill-without-dates]"
    )
    package static let incompletePromise = FindingCode(
        "incomplete-promise", .warning, title: "Half a promise",
        why: "Without both amount and date nobody can say whether it was kept; it is not counted.",
        mend: "Fill in promised_amount and promised_date.",
        example: "data/visits.csv:9: warning: a promise needs promised_amount and promised_date [incomplete-promise]")
    package static let missingNote = FindingCode(
        "missing-note", .warning, title: "OTHER without a note", why: "OTHER alone tells the next visitor nothing.",
        mend: "Say in reason_note what it was.",
        example: "data/visits.csv:9: warning: reason OTHER needs a reason_note [missing-note]")
    package static let familyMet = FindingCode(
        "family-met", .warning, title: "A relative was met",
        why: "Telling relatives of a company's debt discloses what is not theirs to know.",
        mend: "Nothing to mend in the row; speak with the collector about the red lines.",
        example: "data/visits.csv:9: warning: a relative was met: the debt must not be spoken of [family-met]")
    package static let homeVisit = FindingCode(
        "home-visit", .warning, title: "A visit at a home", why: "Homes are not visited; the place is left blank.",
        mend: "Visit business premises; see the red lines.",
        example: "data/visits.csv:9:9: warning: a home is no place to collect [home-visit]")
    package static let futureVisit = FindingCode(
        "future-visit", .warning, title: "A done visit in the future",
        why: "It counts only once its day has come.", mend: "Mend visit_date, or say status: planned.",
        example: "data/visits.csv:9: warning: a visit that was done lies in the future [future-visit]")
    package static let lateEntry = FindingCode(
        "late-entry", .note, title: "Recorded late",
        why: "Notes made days later are weaker evidence.", mend: "Record visits within a day.",
        example: "data/visits.csv:9: note: recorded 4 days after the visit [late-entry]")
    package static let loneFutureDate = FindingCode(
        "lone-future-date", .warning, title: "A lone date far ahead of all others",
        why: "Taken as the default as-of date it would make everything look overdue; it is left out of that choice.",
        mend: "Mend the date, or give --as-of.",
        example: "data/ar.csv:12: warning: 2062-06-30 lies more than 60 days after all other dates [lone-future-date]")

    // MARK: References

    package static let orphanPayment = FindingCode(
        "orphan-payment", .error, title: "A payment that belongs to nobody",
        why: "Its only document is unknown or was rejected, and it names no customer.",
        mend: "Mend the document's row, or add customer_id to the payments.",
        example:
            "data/payments.csv:53: error: invoice \"INV00053\" was rejected, and no customer is named [orphan-payment]")
    package static let unknownDocument = FindingCode(
        "unknown-document", .warning, title: "A row names an unknown document",
        why: "Money that names no known document stays unapplied; an allocation without its document is rejected.",
        mend: "Mend the number, or export the document too.",
        example:
            "data/payments.csv:9: warning: invoice \"INV-9\" is unknown: the payment stays unapplied [unknown-document]"
    )
    package static let unknownPayment = FindingCode(
        "unknown-payment", .error, title: "An allocation of an unknown payment",
        why: "Without its payment nothing can be allocated.", mend: "Mend payment_id, or export the payment too.",
        example: "data/allocations.csv:9: error: payment \"P-9\" is unknown [unknown-payment]")
    package static let ambiguousDocument = FindingCode(
        "ambiguous-document", .error, title: "A number that several documents have",
        why: "Applying the money to one of them would be a guess.",
        mend: "Name the customer (or the entity) in the row that refers to it.",
        example: "data/payments.csv:9: error: several customers have an invoice \"1001\" [ambiguous-document]")
    package static let unknownCustomer = FindingCode(
        "unknown-customer", .error, title: "A row of an unknown customer",
        why: "Only documents, payments and visits make a customer; other rows must name a known one.",
        mend: "Mend customer_id, or add the customer.",
        example: "data/contacts.csv:9: error: customer \"C-9\" is unknown [unknown-customer]")
    package static let unknownVisit = FindingCode(
        "unknown-visit", .warning, title: "A correction of an unknown visit",
        why: "The correction stands as a record of its own.", mend: "Mend corrects_visit_id.",
        example: "data/visits.csv:9: warning: it corrects visit \"V-9\", which is unknown [unknown-visit]")
    package static let unknownPromise = FindingCode(
        "unknown-promise", .warning, title: "A promise is superseded by an unknown one",
        why: "Without the new promise the old one is judged as it stands.", mend: "Mend superseded_by.",
        example: "data/promises.csv:9: warning: superseded_by \"PR-9\" is unknown [unknown-promise]")
    package static let customerCreated = FindingCode(
        "customer-created", .warning, title: "A customer made from a row",
        why: "The customers table does not list it: name, terms and limits are unknown.",
        mend: "Add a row to the customers table.",
        example:
            "data/ar.csv:9: warning: customer \"C-9\" is in no customers table: made from this row [customer-created]")
    package static let similarCustomers = FindingCode(
        "similar-customers", .warning, title: "Two customers that differ in case or spacing only",
        why: "They may be one customer, whose balance then stands on two pages.",
        mend: "Use one spelling; they are kept apart until then.",
        example:
            "data/ar.csv:9: warning: customers \"C 9\" and \"c9\" differ in case or spacing only [similar-customers]")
    package static let severalNames = FindingCode(
        "several-names", .note, title: "One customer, several names",
        why: "The most frequent one is shown; the others can be searched for.", mend: "Add it to the customers table.",
        example: "data/ar.csv: note: customer \"C-9\" has 3 names [several-names]")
    package static let paymentOnCredit = FindingCode(
        "payment-on-credit", .warning, title: "Money of the wrong sign for its document",
        why: "A payment cannot settle a credit note, nor a refund an invoice: it stays unapplied.",
        mend: "Mend the sign of the document or of the payment.",
        example:
            "data/payments.csv:9: warning: a positive payment names the credit note \"INV01497\": it stays unapplied [payment-on-credit]"
    )
}
