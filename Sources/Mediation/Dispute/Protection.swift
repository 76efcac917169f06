/// Why a dispute's file is kept closer than others.
public enum Protection: String, Code {
  public static let list = "protection"
  /// A party is a minor (Law on the Protection of Minors, art. 103).
  case minor
  /// Domestic violence (Anti-Domestic Violence Law, art. 5).
  case domesticViolence = "domestic_violence"
  /// The record is sealed, as a minor's offence is (Criminal Procedure Law, art. 286).
  case sealedRecord = "sealed_record"
  /// Nothing but storage: deletion is due but a statutory period still runs (Personal Information
  /// Protection Law, art. 47).
  case restricted
}
