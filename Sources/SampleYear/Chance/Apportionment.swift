/// Shares out a whole number by weights: the method of the largest remainder.
enum Apportionment {
  /// One share per weight; together they are the total. Equal remainders go by place.
  static func shares(of total: Int, by weights: [Int]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    var shares = weights.map { total * $0 / sum }
    let remainders = weights.map { total * $0 % sum }
    let order = weights.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
    for place in order.prefix(total - shares.reduce(0, +)) {
      shares[place] += 1
    }
    return shares
  }

  /// The same, with at least one each where the total allows it.
  static func sharesOfAtLeastOne(of total: Int, by weights: [Int]) -> [Int] {
    var shares = shares(of: total, by: weights)
    guard total >= weights.count else { return shares }
    while let empty = shares.firstIndex(of: 0),
      let largest = shares.indices.max(by: { shares[$0] < shares[$1] })
    {
      shares[largest] -= 1
      shares[empty] = 1
    }
    return shares
  }
}
