import Formats

/// A person or organisation within one dispute, and only there: nothing joins the parties of
/// different disputes.
public struct Party: Equatable, Sendable {
  public var role: Role
  public var side: Side
  /// Personal; `nil` when it was not taken or has been erased.
  public var name: String?
  /// Personal; with the registration only, never in the register.
  public var contact: Contact
  /// Whether somebody was entered by mistake and taken out again; the place stays theirs, so that a text
  /// is called by the same name for good.
  public var isRemoved: Bool

  public init(
    role: Role, side: Side? = nil, name: String?, contact: Contact = Contact(),
    isRemoved: Bool = false
  ) {
    self.role = role
    self.side = side ?? role.usualSide
    self.name = name
    self.contact = contact
    self.isRemoved = isRemoved
  }

  /// How somebody is reached and known; what was not taken or has been erased is absent.
  public struct Contact: Equatable, Sendable {
    public var phone: String?
    public var address: String?
    public var idNumber: String?

    public init(phone: String? = nil, address: String? = nil, idNumber: String? = nil) {
      self.phone = phone
      self.address = address
      self.idNumber = idNumber
    }
  }

  /// What the party is in the dispute.
  public enum Role: String, Code {
    public static let list = "role"
    case applicant, respondent
    case thirdParty = "third_party"
    case agent, guardian, witness, reporter, suspect, victim

    /// The side taken for granted where none is said.
    public var usualSide: Side {
      switch self {
      case .applicant, .victim, .reporter: .first
      case .respondent, .suspect: .second
      case .thirdParty, .witness, .agent, .guardian: .neither
      }
    }
  }

  /// The side the party is on; an agent or guardian stands on that of the person they act for.
  public enum Side: String, Code {
    public static let list = "side"
    case first, second, neither
  }
}

extension Party {
  /// As the register knows them.
  var withoutContact: Party {
    var party = self
    party.contact = Contact()
    return party
  }
}

extension [Party] {
  /// Those who stand in the dispute now.
  public var present: [Party] { filter { !$0.isRemoved } }
}

extension Party {
  /// Reads `ROLE:NAME` or `ROLE@SIDE:NAME`, with role and side in either language; a full-width
  /// colon will do.
  public init(words: String) throws(MediationError) {
    let separators = [":", "："]
    guard
      let mark = separators.compactMap({ words.firstRange(ofBytes: $0) })
        .min(by: { $0.lowerBound < $1.lowerBound })
    else {
      throw MediationError(
        .usage, zh: "“\(words)”要写成 角色:姓名", en: "“\(words)” should read ROLE:NAME",
        field: .party, hint: .nameParties)
    }
    let head = String(words[..<mark.lowerBound]).narrow.split(separator: "@", maxSplits: 1).map(
      String.init)
    let name = String(words[mark.upperBound...])
    guard let first = head.first, let role = Role(understanding: first) else {
      throw MediationError(
        .usage, zh: "不认识的当事人角色“\(head.first ?? "")”",
        en: "unknown role “\(head.first ?? "")”", field: .party, hint: .nameParties)
    }
    var side: Side?
    if head.count == 2 {
      side = Side(understanding: head[1]) ?? Role(understanding: head[1])?.usualSide
      guard side != nil else {
        throw MediationError(
          .usage, zh: "不认识的一方“\(head[1])”", en: "unknown side “\(head[1])”",
          field: .party, hint: .nameParties)
      }
    }
    guard !name.isBlank else {
      throw MediationError(
        .usage, zh: "“\(words)”没有写姓名", en: "“\(words)” names nobody", field: .party,
        hint: .nameParties)
    }
    self.init(role: role, side: side, name: name)
  }
}

extension String {
  /// The first place where the bytes of `other` stand.
  func firstRange(ofBytes other: String) -> Range<String.Index>? {
    let needle = Array(other.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: needle) {
        return start..<utf8.index(start, offsetBy: needle.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}
