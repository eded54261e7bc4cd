package struct ForecastSettings: Sendable, Hashable {
    package enum Segment: String, Sendable, CaseIterable { case industry, region, scale, none }

    package var segment = Segment.industry
    package var shrinkage = 20

    package init() {}
}
