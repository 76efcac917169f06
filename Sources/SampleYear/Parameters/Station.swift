/// A community police station of the sample.
struct Station: Sendable {
  /// The letters of its district and a number, `JS07`.
  let code: String
  let name: String
  /// The area code of its district.
  let district: String
  private let grids: Int
  private let mediators: Int

  private init(_ district: District, number: Int, _ random: inout SplitMix64) {
    code = district.letters + number.padded(to: 2)
    name = "\(district.name)第\(ChineseNumeral.text(number))派出所"
    self.district = district.code
    grids = random.number(in: 4...12)
    mediators = random.number(in: 2...4)
  }

  /// One of its grids, `JS07-G03`.
  func grid(_ random: inout SplitMix64) -> String {
    "\(code)-G\(random.number(in: 1...grids).padded(to: 2))"
  }

  /// One of its mediators, `JS07-M2`.
  func mediator(_ random: inout SplitMix64) -> String {
    "\(code)-M\(random.number(in: 1...mediators))"
  }

  /// So many stations, shared among the districts; busier ones weigh more.
  static func all(
    _ count: Int, in districts: [District], _ random: inout SplitMix64
  ) -> [(value: Station, weight: Int)] {
    let shares = Apportionment.sharesOfAtLeastOne(of: count, by: districts.map(\.weight))
    var stations: [(value: Station, weight: Int)] = []
    for (district, share) in zip(districts, shares) where share > 0 {
      // A district keeps its weight however few stations it has.
      let weight = max(1, district.weight * 1000 / share)
      for number in 1...share {
        let station = Station(district, number: number, &random)
        stations.append((station, weight * random.number(in: 60...140)))
      }
    }
    return stations.sorted { $0.value.code < $1.value.code }
  }
}
