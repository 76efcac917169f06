/// The simplified characters of the traditional ones (`seeds/simplified.txt`, from OpenCC), for comparing.
///
/// Nothing is written by it: which traditional character a simplified one stands for, no table can say.
enum SimplifiedCharacters {
  /// The ideographs that nearly all texts are made of.
  static let usual: ClosedRange<UInt32> = 0x3400...0x9FFF

  /// Of each character of `usual` the one it is compared as, mostly itself; then those beyond.
  static let table = read(PackageResources.simplified_txt)

  struct Table: Sendable {
    var usual: [UInt32]
    var others: [UInt32: UInt32]

    /// What an ideograph is compared as.
    func simplified(_ scalar: UInt32) -> UInt32 {
      SimplifiedCharacters.usual ~= scalar
        ? usual[Int(scalar - SimplifiedCharacters.usual.lowerBound)] : others[scalar] ?? scalar
    }
  }

  private static func read(_ bytes: [UInt8]) -> Table {
    var table = Table(usual: Array(usual), others: [:])
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let pair = String(decoding: line, as: UTF8.self).unicodeScalars.map(\.value)
      guard pair.count == 3 else { continue }
      if usual ~= pair[0] {
        table.usual[Int(pair[0] - usual.lowerBound)] = pair[2]
      } else {
        table.others[pair[0]] = pair[2]
      }
    }
    return table
  }
}
