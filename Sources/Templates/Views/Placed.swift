/// What is read from a place in the memory of a view.
protocol Placed {
    /// In bytes from where the view begins.
    var offset: Int { get set }
}

extension Placed {
    /// The same within a part that stands `distance` bytes behind the begin of the view around it.
    func shifted(by distance: Int) -> Self {
        var shifted = self
        shifted.offset += distance
        return shifted
    }
}
