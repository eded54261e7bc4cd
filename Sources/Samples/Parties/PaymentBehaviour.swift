/// How a customer keeps its due dates.
enum PaymentBehaviour: UInt8, Sendable {
    case prompt, slow, late, stalling
    /// As a late payer until one day nothing comes any more.
    case silent

    /// Days from the due date to the first payment.
    var delays: QuantileTable {
        switch self {
        case .prompt: PaymentBehaviour.promptDelays
        case .slow: PaymentBehaviour.slowDelays
        case .late, .silent: PaymentBehaviour.lateDelays
        case .stalling: PaymentBehaviour.stallingDelays
        }
    }

    /// Invoices per mille that are never paid.
    var neverPaid: Int {
        switch self {
        case .prompt: 1
        case .slow: 5
        case .late, .silent: 20
        case .stalling: 80
        }
    }

    /// Invoices per mille that are paid in parts.
    var paidInParts: Int {
        switch self {
        case .prompt: 30
        case .slow: 90
        case .late, .silent: 180
        case .stalling: 330
        }
    }

    private static let promptDelays = QuantileTable([-20, -12, -8, -5, -4, -3, -2, -1, 0, 0, 0, 1, 2, 3, 5, 9, 25])
    private static let slowDelays = QuantileTable([-5, 0, 2, 4, 6, 8, 10, 12, 14, 17, 20, 24, 28, 34, 42, 55, 90])
    private static let lateDelays = QuantileTable([0, 5, 12, 18, 24, 30, 36, 42, 48, 55, 62, 70, 80, 95, 115, 150, 240])
    private static let stallingDelays = QuantileTable([
        5, 15, 28, 40, 50, 60, 70, 82, 95, 110, 125, 145, 170, 200, 250, 340, 600,
    ])
}
