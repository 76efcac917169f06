import Formats
import Mediation

/// A map that says what the columns and words of a ledger are taken for, to be looked through, mended and
/// used for the next month.
public struct SuggestedMap: Sendable {
  /// A line of the map; one that nobody but its keeper can complete is a remark.
  private struct Line {
    var cells: [String]
    var isRemark = false
  }

  private var lines: [Line] = []

  /// - Parameter ledger: of which no row has been read; it is read to its end for its words.
  public init(of ledger: ImportFile) {
    var file = ledger
    while file.next() != nil {}
    let map = ledger.reading.map
    var written: Set<[String]> = []
    for (name, fields) in file.namedColumns {
      if fields.isEmpty { add([name, "ignore", "", ""], &written) }
      for field in fields {
        add([name, field.name, "", ""], &written)
        for meaning in map.meanings where meaning.field == field {
          add([name, field.name, meaning.value, meaning.code], &written)
        }
        for (word, _) in file.notes.words where word.column == field {
          add([name, field.name, word.text, word.code], &written)
        }
        for (column, text) in file.cells.unknownWords where column == field {
          lines.append(Line(cells: [name, field.name, text, "?"], isRemark: true))
        }
      }
    }
    for (field, value) in map.orderedDefaults {
      add(["", field.name, "", value.written], &written)
    }
    suggestDefaults(for: file)
  }

  private mutating func add(_ cells: [String], _ written: inout Set<[String]>) {
    if written.insert(cells).inserted { lines.append(Line(cells: cells)) }
  }

  /// What the ledger lacks is for its keeper to say.
  private mutating func suggestDefaults(for file: ImportFile) {
    guard file.shape != .ndjson else { return }
    for field in file.table.lacking {
      let example = field == .source ? "screening" : field == .category ? "other" : "?"
      lines.append(Line(cells: ["", field.name, "", example], isRemark: true))
    }
    let map = file.reading.map
    if file.table.has(.outcome), !file.table.has(.agreedOn), map.defaults[.agreedOn] == nil {
      let day: ImportColumn = file.table.has(.closedOn) ? .closedOn : .registeredOn
      lines.append(Line(cells: ["", "agreed_on", "", "=\(day.name)"], isRemark: true))
    }
  }

  /// The map as a CSV file.
  ///
  /// - Parameter remark: what to do with it, for the first line; `nil` for no remarks at all.
  public func csv(_ remark: String?) -> [UInt8] {
    var bytes: [UInt8] = []
    if let remark { bytes += Array("# \(remark)\n".utf8) }
    CSVWriter.append(["column", "field", "value", "code"], to: &bytes)
    for line in lines where !line.isRemark || remark != nil {
      if line.isRemark { bytes += Array("# ".utf8) }
      CSVWriter.append(line.cells, to: &bytes)
    }
    return bytes
  }
}

extension ImportFile {
  /// The columns by the names a map has for them: the heading, or the place where that is no name.
  fileprivate var namedColumns: [(name: String, fields: [ImportColumn])] {
    guard shape != .ndjson else {
      return keys.sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.column)) }
    }
    let folded = table.labels.map(FoldedCell.folded)
    return table.labels.indices.compactMap { index in
      let fields = table.twice.contains(index) ? [] : table.columns[index]
      let isName =
        !folded[index].isEmpty && folded.count { $0 == folded[index] } == 1
        && !table.labels[index].hasPrefix("#")
      if folded[index].isEmpty, fields.isEmpty { return nil }
      return (isName ? table.labels[index].visibleOnOneLine : "#\(index + 1)", fields)
    }
  }
}
