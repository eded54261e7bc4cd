/// An invented company: place, trade name, industry, legal form.
///
/// Places come first and share no pair of characters with what follows, and two companies never share place, trade name
/// and industry: so no company's name stands inside another's.
struct CompanyName: Sendable {
    let place: Place
    let tradeName: String
    let industry: String

    /// How many different companies there are.
    static let capacity = places.count * firstCharacters.count * secondCharacters.count * industries.count

    /// Coprime to the capacity, so that positions and companies correspond one to one.
    private static let stride = 1_328_903

    /// Different for every position below the capacity; `offset` tells portfolios apart.
    init(position: Int, offset: Int) {
        var rest = (position * CompanyName.stride + offset) % CompanyName.capacity
        func take(_ count: Int) -> Int {
            defer { rest /= count }
            return rest % count
        }
        place = CompanyName.places[take(CompanyName.places.count)]
        industry = CompanyName.industries[take(CompanyName.industries.count)]
        let first = CompanyName.firstCharacters[take(CompanyName.firstCharacters.count)]
        tradeName = String([first, CompanyName.secondCharacters[take(CompanyName.secondCharacters.count)]])
    }

    func full(_ scale: SampleCustomer.Scale) -> String { short + scale.legalForm }

    var short: String { place.name + tradeName + industry }
}

/// A city, and where it lies.
struct Place: Sendable {
    let name: String
    let region: String
    /// The region's position in the list of regions.
    let regionIndex: Int
}

extension CompanyName {
    private static let firstCharacters = Array("宏恒鑫盛瑞祥丰隆凯腾信诚德润康荣铭睿卓晟启翔尚朗骏辰旭伟佳裕升顺亿正晋锐弘鼎璟钰")
    private static let secondCharacters = Array("远达源辉成业发利和基创科立强星峰川林森茂宇航冠力邦联友恩乐亚世杰豪盈霖益维特泽泓")

    private static let industries = [
        "建材", "管业", "五金", "机电", "阀门", "水暖", "卫浴", "装饰", "电器", "机械", "模具", "工程", "电缆", "塑业",
        "钢构", "制冷", "涂料", "消防", "照明", "市政", "包装", "仪表", "洁具", "玻璃",
    ]

    private static let regionPlaces: [(region: String, cities: String)] = [
        ("浙江", "杭州 宁波 温州 绍兴 金华 嘉兴 湖州 台州 衢州"),
        ("江苏", "南京 苏州 无锡 常州 南通 扬州 徐州 镇江 泰州 盐城"),
        ("上海", "上海"),
        ("安徽", "合肥 芜湖 滁州 蚌埠 安庆"),
        ("福建", "福州 厦门 泉州 漳州 莆田"),
        ("广东", "广州 深圳 东莞 佛山 中山 珠海 惠州 江门"),
        ("山东", "济南 青岛 烟台 潍坊 临沂 淄博"),
        ("江西", "南昌 九江 赣州 上饶"),
        ("湖北", "武汉 宜昌 襄阳 荆州"),
        ("湖南", "长沙 株洲 岳阳 衡阳"),
    ]

    static let places: [Place] = regionPlaces.enumerated().flatMap { index, entry in
        entry.cities.split(separator: " ").map { Place(name: String($0), region: entry.region, regionIndex: index) }
    }

    static let regions = regionPlaces.map(\.region)
}
