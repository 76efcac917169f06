import Exchange
import Formats
import Mediation

extension ImportTelling {
  /// Everything that is told in words, for machines.
  func json(
    _ summary: ImportSummary, _ notes: ReadingNotes, ignored: [String], _ isTrial: Bool
  ) -> JSON {
    func counts(_ counts: [ImportColumn: Int]) -> JSON {
      .object(
        counts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
          JSON.Member($0.key.name, .integer($0.value))
        })
    }
    return [
      "added": .integer(summary.added), "known": .integer(summary.known),
      "known_lines": .array(
        summary.knownLines.map { [.integer($0.lowerBound), .integer($0.upperBound)] }),
      "known_without_words": .array(summary.knownWithoutWords.map { .integer($0) }),
      "differing": .integer(summary.differingCount), "updated": .integer(summary.updated),
      "renumbered": .integer(summary.renumbered),
      "bad": .integer(summary.errors.count), "left_out": .integer(notes.leftOutCount),
      "differences": .array(summary.differing.map(json)),
      "left_out_rows": .array(
        notes.leftOut.map { ["line": .integer($0.line), "text": .string($0.text)] }),
      "heading_line": ledger.headingLine.map { .integer($0) } ?? .null,
      "columns_left_out": .array(ignored.map { .string($0) }),
      "columns_missing": .array(ledger.missingHeadings.map { .string($0) }),
      "words": .array(
        notes.words.map { word, count in
          [
            "column": .string(word.column.name), "word": .string(word.text),
            "code": word.code.isEmpty ? .null : .string(word.code), "count": .integer(count),
          ]
        }),
      "from_row_above": counts(notes.spread), "serial_days": .integer(notes.serialDays),
      "days_without_year": .integer(notes.daysWithoutYear),
      "spans_of_days": .integer(notes.spans),
      "parties_without_sides": .integer(notes.withoutSides),
      "unattached": counts(notes.unattached), "personal": counts(notes.personal),
      "personal_left_out": counts(notes.unasked),
      "stations_added": .array(summary.stationsAdded.map { .string($0) }),
      "mediators_added": .integer(summary.mediatorsAdded), "dry_run": .bool(isTrial),
      "repeated": .bool(summary.isRepetition),
    ]
  }

  private func json(_ difference: ImportDifference) -> JSON {
    [
      "line": .integer(difference.line), "number": .string(difference.number.description),
      "updated": .bool(difference.isUpdated),
      "news": .array(
        difference.news.map { entry in
          ["act": .string(entry.act.kind.rawValue), "on": .string(entry.happenedOn.description)]
        }),
      "contradictions": .array(
        difference.contradictions.map {
          [
            "column": .string($0.column), "here": .optional($0.here), "row": .optional($0.row),
          ]
        }),
      "commands": .array(difference.commands(file, session.language).map { .string($0) }),
    ]
  }
}
