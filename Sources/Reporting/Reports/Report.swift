import Formats
import Journal
import Mediation

/// A report as a value: its figures for machines, and a document for people.
public protocol Report: Sendable {
  /// Only what had been entered by then is counted.
  var asOf: Instant { get }
  /// The figures alone: what the digest is over, whatever the format, language or day of printing.
  var figures: JSON { get }
  /// The figures as the digest takes them.
  var figuresBytes: [UInt8] { get }
  /// The figures with what surrounds them; the keys are stable.
  var json: JSON { get }
  func document(_ language: Language) -> Document
  /// The figures as lines, with what each line needs to stand by itself.
  func lines(_ language: Language) -> Table
}

extension Report {
  public var figuresBytes: [UInt8] { figures.bytes }

  public var json: JSON {
    .object(
      (figures.members ?? []) + [
        JSON.Member("as_of", .string(asOf.description)), JSON.Member("digest", .string(digest)),
      ])
  }

  /// The digest as it stands under a report.
  var digestLine: Phrase {
    let digest = digest
    return Phrase(zh: "数据摘要 SHA-256 \(digest)", en: "data digest SHA-256 \(digest)")
  }

  /// SHA-256 of the figures' bytes: 64 hexadecimal digits, the same on every format.
  public var digest: String { Digest(of: figuresBytes).hex }

  /// The report as bytes: the one switch over formats.
  ///
  /// For `xlsx` they are the workbook's JSON, which the program `mediate-xlsx` makes a file of.
  ///
  /// - Parameter width: the cells of a terminal's line, where one is written to.
  public func written(
    as format: ReportFormat, in language: Language, width: Int? = nil,
    hasByteOrderMark: Bool = false
  ) -> [UInt8] {
    switch format {
    case .text: TextWriter.write(document(language), width: width)
    case .markdown: Array(MarkdownWriter.write(document(language)).utf8)
    case .csv: lines(language).csv(hasByteOrderMark: hasByteOrderMark)
    case .json: Array((json.pretty + "\n").utf8)
    case .html: Array(HTMLWriter.write(document(language)).utf8)
    case .xlsx: Workbook(document(language), asOf: asOf).json.bytes
    }
  }
}
