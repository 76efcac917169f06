import Formats
import Mediation

/// The number of a resident's identity card (GB 11643—1999): 17 digits and a check, or the 15 digits of
/// before 1999.
enum IdentityNumber {
  /// Whether a text can be one: its day of birth is in the calendar and its check is right.
  static func isValid(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    switch bytes.count {
    case 15:
      return (0x30...0x39).contains(bytes[14])
        && Day(year: 1900 + number(6..<8), month: number(8..<10), day: number(10..<12)) != nil
    case 18:
      let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
      let sum = zip(bytes, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
      let check = Array("10X98765432".utf8)[sum % 11]
      return bytes[17] == check
        && Day(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    default: return false
    }
  }

  /// The number as it is written: narrow, without blanks, with a capital X.
  static func tidied(_ text: String) -> String {
    FoldedCell.folded(text).uppercased()
  }
}
