import Glibc
import Receivables

/// How far two customers are from each other as the crow flies: for the eye alone, no figure rests on it.
struct CrowFlight {
    /// Rounded; 0 below half a kilometre.
    let kilometres: Int

    private static let earthRadius = 6_371.0

    /// Nil where either place is unknown.
    init?(from start: Customer, to end: Customer) {
        guard let from = Place(start), let to = Place(end) else { return nil }
        let latitude = sin((to.latitude - from.latitude) / 2)
        let longitude = sin((to.longitude - from.longitude) / 2)
        let chord = latitude * latitude + cos(from.latitude) * cos(to.latitude) * longitude * longitude
        kilometres = Int((2 * Self.earthRadius * asin(min(1, chord.squareRoot()))).rounded())
    }

    /// In radians.
    private struct Place {
        let latitude: Double
        let longitude: Double

        init?(_ customer: Customer) {
            guard abs(Int(customer.latitude)) <= 90_000_000, abs(Int(customer.longitude)) <= 180_000_000 else {
                return nil
            }
            latitude = Double(customer.latitude) / 1e6 * .pi / 180
            longitude = Double(customer.longitude) / 1e6 * .pi / 180
        }
    }
}
