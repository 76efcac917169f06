import Formats
import Mediation

/// The name of somebody who works for the office, apart from the journal, which commits to it.
public struct PersonName: Equatable, Sendable {
  public let code: String
  public let name: String
  /// 32 random bytes.
  public let salt: [UInt8]

  public init(code: String, name: String, salt: [UInt8]) {
    self.code = code
    self.name = name
    self.salt = salt
  }

  /// What the journal keeps of the name: a commitment as to a dispute's texts, with the code as its
  /// subject; a name keeps its commitment wherever it is entered, so it has no place of its own.
  public var commitment: String {
    Commitment.digest(
      salt: salt, subject: code, field: "name", place: EventPlace(sequence: 0), text: name
    ).base64URL
  }
}

extension RegisterBinding {
  var members: [JSON.Member] {
    func people(_ names: [String: String]) -> JSON {
      .object(names.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) })
    }
    return [
      JSON.Member("home", .string(home)), JSON.Member("mediators", people(mediators)),
      JSON.Member("operators", people(operators)),
      JSON.Member(
        "operations",
        operations.map { ["last": .integer($0.last), "digest": .string($0.digest)] } ?? .null),
    ]
  }

  init?(_ json: JSON) {
    func people(_ key: String) -> [String: String] {
      (json[key]?.members ?? []).reduce(into: [:]) { $0[$1.key] = $1.value.string }
    }
    guard let home = json["home"]?.string else { return nil }
    let operations = json["operations"].flatMap { json -> Operations? in
      guard let last = json["last"]?.integer, let digest = json["digest"]?.string else {
        return nil
      }
      return Operations(last: last, digest: digest)
    }
    self.init(
      home: home, mediators: people("mediators"), operators: people("operators"),
      operations: operations)
  }
}
