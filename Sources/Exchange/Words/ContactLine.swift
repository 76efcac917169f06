import Formats
import Mediation

/// What a cell says of how several people are reached, where it says of each who it is: 张某13800000000、
/// 李某13900000000; 甲方：一村1号 乙方：二村2号.
struct ContactLine {
  private let column: ImportColumn
  private var ofNames: [(name: String, text: String)] = []
  private var ofRoles: [(role: Party.Role, text: String)] = []

  /// `nil` for a cell that names nobody.
  init?(_ line: FlatRow.Line) {
    guard line.column == .phone || line.column == .address else { return nil }
    column = line.column
    if let sides = RowReading.labelledTexts(line.text) {
      ofRoles = sides
      return
    }
    for part in RowReading.parted(line.text, at: ["；", ";", "、", "\n", "\r\n", "\r", "，", ","]) {
      guard let named = column == .phone ? PhoneBehindName(part)?.pair : ContactLine.labelled(part)
      else { return nil }
      ofNames.append(named)
    }
    if ofNames.isEmpty { return nil }
  }

  /// `张某：一村1号`
  private static func labelled(_ text: String) -> (name: String, text: String)? {
    let marks: [Character] = ["：", ":"]
    guard let mark = text.firstIndex(where: { marks.contains($0) }) else { return nil }
    let (name, rest) = (
      String(text[..<mark]).tidied, String(text[text.index(after: mark)...]).tidied
    )
    return name.isEmpty || rest.isEmpty ? nil : (name, rest)
  }

  /// Gives each what is said of them: all of it, or nothing where it is not certain of one.
  func attach(to parties: inout [Party]) {
    var given = parties
    for (index, text) in places(in: parties) ?? [] {
      guard given[index].contact[column] == nil else { return }
      given[index].contact[column] = text
    }
    parties = given
  }

  /// Whether everything it says stands with whom it is said of.
  func isAttached(to parties: [Party]) -> Bool {
    places(in: parties)?.allSatisfy { parties[$0.index].contact[column] == $0.text } ?? false
  }

  private func places(in parties: [Party]) -> [(index: Int, text: String)]? {
    var found: [(index: Int, text: String)] = []
    for (name, text) in ofNames {
      let places = parties.indices.filter { parties[$0].name == name }
      guard places.count == 1 else { return nil }
      found.append((places[0], text))
    }
    for (role, text) in ofRoles {
      let places = parties.indices.filter { parties[$0].role == role }
      guard places.count == 1 else { return nil }
      found.append((places[0], text))
    }
    return Set(found.map(\.index)).count == found.count ? found : nil
  }
}

/// A name with a phone behind it: `张某 13800000000`, `张某（电话：0371-60000000）`.
struct PhoneBehindName {
  let name: String
  let phone: String

  var pair: (name: String, text: String) { (name, phone) }

  /// `nil` for anything else.
  init?(_ text: String) {
    guard text.mayHoldPhone else { return nil }
    var scalars = Array(text.narrow.unicodeScalars)
    let marks: Set<Unicode.Scalar> = [" ", ":", "(", ")", ",", "，", "/", "\u{3000}"]
    while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    guard let start = scalars.lastIndex(where: { !PhoneBehindName.isOfPhone($0) }) else {
      return nil
    }
    let digits = scalars[(start + 1)...]
    // `(` closes nothing, and what stands before the digits is no part of them.
    let phone = String(String.UnicodeScalarView(digits)).trimmed
    guard PhoneBehindName.isPhone(phone) else { return nil }
    var head = Array(scalars[...start])
    func dropMarks() { while let last = head.last, marks.contains(last) { head.removeLast() } }
    dropMarks()
    for label in ["联系电话", "手机号码", "电话号码", "手机号", "手机", "电话", "tel", "Tel", "TEL"]
    where head.count > label.unicodeScalars.count && head.ends(with: label) {
      head.removeLast(label.unicodeScalars.count)
      dropMarks()
      break
    }
    let name = String(String.UnicodeScalarView(head)).tidied
    guard !name.isEmpty, name.unicodeScalars.count <= 40,
      !name.unicodeScalars.contains(where: { "，。：！？；、,:;()0123456789".unicodeScalars.contains($0) })
    else { return nil }
    self.name = name
    self.phone = phone
  }

  private static func isOfPhone(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "-" || scalar == "+" || scalar == " "
  }

  /// A mobile phone, or a number with its area or without: 7 to 12 digits; 18 are an identity number.
  private static func isPhone(_ text: String) -> Bool {
    var digits = text.utf8.filter { (0x30...0x39).contains($0) }
    if text.hasPrefix("+86") { digits.removeFirst(2) }
    return (7...12).contains(digits.count) && text.utf8.count <= digits.count + 5
  }
}

extension Party {
  /// Takes what is said of how to reach them where nothing is yet.
  mutating func add(_ said: Contact) {
    contact.phone = contact.phone ?? said.phone
    contact.address = contact.address ?? said.address
    contact.idNumber = contact.idNumber ?? said.idNumber
  }
}

extension Party.Contact {
  /// Of a column of phones or addresses.
  subscript(column: ImportColumn) -> String? {
    get { column == .phone ? phone : column == .address ? address : nil }
    set {
      switch column {
      case .phone: phone = newValue
      case .address: address = newValue
      default: break
      }
    }
  }
}

extension String {
  /// Whether seven digits stand together in it, with no more than hyphens and blanks between them.
  var mayHoldPhone: Bool {
    var digits = 0
    for byte in utf8 {
      switch byte {
      case 0x30...0x39:
        digits += 1
        if digits == 7 { return true }
      case 0x20, 0x2D: break
      default: digits = 0
      }
    }
    return false
  }
}

extension [Unicode.Scalar] {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.unicodeScalars.count).elementsEqual(text.unicodeScalars)
  }
}
