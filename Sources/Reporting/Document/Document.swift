import Mediation

/// A report in one language before it becomes bytes: what every writer of a format starts from.
public struct Document: Equatable, Sendable {
  /// One part of a report, in reading order.
  public enum Block: Equatable, Sendable {
    case heading(String)
    case text(String)
    case table(Table)
    case chart(Chart)
    /// What the reader has to know about the figures; set smaller where there are sizes.
    case note(String)
  }

  public var title: String
  /// Who the report is for.
  public var office: String
  /// The period, the cut-off and the state of knowledge, with every date.
  public var scope: String
  public var blocks: [Block]
  /// How the figures are counted, one definition a line.
  public var definitions: [Definition]
  /// The digest of the figures, and the seal where there is one.
  public var imprint: [String]
  /// The seal for a machine that reads the paper.
  public var sealCode: String?
  public let language: Language

  /// A definition as it stands under a report.
  public struct Definition: Equatable, Sendable {
    /// `resolution/1`.
    public let reference: String
    public let text: String

    public init(reference: String, text: String) {
      self.reference = reference
      self.text = text
    }
  }

  public init(
    title: String, office: String, scope: String, blocks: [Block], definitions: [Definition],
    imprint: [String] = [], sealCode: String? = nil, language: Language
  ) {
    self.title = title
    self.office = office
    self.scope = scope
    self.blocks = blocks
    self.definitions = definitions
    self.imprint = imprint
    self.sealCode = sealCode
    self.language = language
  }

  /// The tables in reading order.
  public var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
