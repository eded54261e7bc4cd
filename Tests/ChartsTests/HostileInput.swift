import Testing

/// The data that charts are known to break on, each under its name.
enum HostileInput: CaseIterable, CustomTestStringConvertible {
    case nothing, onePoint, allZero, negative, mixedSigns, trillion, trillionBesideOne, noNumbers, sixtyCategories
    case longChineseNames, longWords

    var testDescription: String { "\(self)" }

    var values: [Double] {
        switch self {
        case .nothing: []
        case .onePoint: [7]
        case .allZero: [0, 0, 0]
        case .negative: [-5, -1, -8]
        case .mixedSigns: [40, -25, 0, -0.4, 12]
        case .trillion: [1e12, 9.9e11, 1e12]
        case .trillionBesideOne: [1, 1e12, 0.01]
        case .noNumbers: [.nan, .infinity, -.infinity, 3]
        case .sixtyCategories: (0..<60).map { Double($0 * 7 % 31) }
        case .longChineseNames, .longWords: [12, 5, 5, 1]
        }
    }

    /// A name or a label of the category.
    func name(_ index: Int) -> String {
        switch self {
        case .longChineseNames: "内蒙古自治区呼伦贝尔市宏远建筑材料工程技术服务有限责任公司第\(index)分公司"
        case .longWords: "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW & <\(index)>"
        case .trillion, .trillionBesideOne: "应收 1,000,000,000,000.00 元"
        default: "类别\(index)"
        }
    }
}
