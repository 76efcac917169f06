import Formats
import Mediation

extension ImportDifference {
  /// The command lines that would make the registration say what the row says, in the order to be typed.
  ///
  /// - Parameter file: the ledger, for the reason.
  func commands(_ file: String, _ language: Language) -> [String] {
    let corrections = corrections
    guard !corrections.isEmpty else { return [] }
    let because = Phrase(zh: "\(file) 第 \(line) 行", en: "\(file), line \(line)")(language)
    let reason = "--because \(because.quotedForShell)"
    let options = corrections.compactMap(\.option)
    let first =
      options.isEmpty
      ? [] : ["mediate correct \(number) \(options.joined(separator: " ")) \(reason)"]
    return first + corrections.compactMap { $0.party(of: number, reason) }
  }
}

extension Correction {
  /// The option of `mediate correct` that asks for it; `nil` where another command does.
  fileprivate var option: String? {
    func option(_ name: String, _ text: String) -> String {
      "--\(name)\(text.hasPrefix("-") ? "=" : " ")\(text.quotedForShell)"
    }
    switch self {
    case .category(let category): return option("category", category.rawValue)
    case .source(let source): return option("source", source.rawValue)
    case .grid(let grid): return option("grid", grid ?? "-")
    case .summary(let summary): return option("summary", summary)
    case .sourceRef(let reference): return option("source-ref", reference)
    case .amount(let amount): return option("amount", amount.description)
    case .registeredOn(let day): return option("registered-on", day.description)
    case .party(let place, let change):
      let (key, text) = change.written
      return option("party.\(place).\(key)", text)
    case .addParty, .removeParty: return nil
    }
  }

  /// The command that adds a party or takes one out.
  fileprivate func party(of number: CaseNumber, _ reason: String) -> String? {
    switch self {
    case .addParty(let party):
      let side = party.side == party.role.usualSide ? "" : "@\(party.side.rawValue)"
      let words = "\(party.role.rawValue)\(side):\(party.name ?? "")"
      let contact = [
        ("phone", party.contact.phone), ("address", party.contact.address),
        ("id-number", party.contact.idNumber),
      ].compactMap { name, text in text.map { " --\(name) \($0.quotedForShell)" } }.joined()
      return "mediate party add \(number) \(words.quotedForShell)\(contact)"
    case .removeParty(let place): return "mediate party remove \(number) \(place) \(reason)"
    default: return nil
    }
  }
}

extension Correction.PartyChange {
  fileprivate var written: (key: String, text: String) {
    switch self {
    case .role(let role): ("role", role.rawValue)
    case .side(let side): ("side", side.rawValue)
    case .name(let name): ("name", name)
    case .phone(let phone): ("phone", phone)
    case .address(let address): ("address", address)
    case .idNumber(let number): ("id_number", number)
    }
  }
}

extension String {
  /// The text as one word of a shell: as it is where no sign in it means anything there, else within
  /// quotation marks.
  var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", ",", ":", "/", "@", "+", "%", "=": true
        default: scalar.value > 0x7F && !scalar.properties.isWhitespace
        }
      }
    if isPlain { return self }
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      return "'" + replacing("'", with: "'\\''") + "'"
    }
    // Nobody can type a line break that is shown as a sign.
    return "$'" + unicodeScalars.map(\.quotedInC).joined() + "'"
  }
}

extension Unicode.Scalar {
  fileprivate var quotedInC: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "'": "\\'"
    case "\\": "\\\\"
    default:
      value < 0x20 || value == 0x7F
        ? "\\x" + (value < 16 ? "0" : "") + String(value, radix: 16) : String(self)
    }
  }
}
