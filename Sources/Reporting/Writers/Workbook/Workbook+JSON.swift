import Formats
import Mediation

extension Workbook {
  /// The workbook as `mediate-xlsx` reads it; rows and columns are counted from 0.
  ///
  /// ```
  /// {"format":"mediate-workbook/1","title":…,"author":…,"created":seconds since 1970,
  ///  "sheets":[{"name":…,
  ///    "columns":[{"width":characters,"right":bool}…],
  ///    "rows":[{"style":"plain|title|subtitle|heading|note|header|total","lines":n,
  ///      "cells":[…]}…],
  ///    "frozen_rows":n,"frozen_columns":n,"filter":[first row,last row]|null,
  ///    "landscape":bool,"page_header":…,"page_footer":…,
  ///    "charts":[{"kind":"bars|columns|steps","title":…,"across":…,"upward":…,
  ///      "description":…,"series":[{"name":…,"labels":range,"values":range,
  ///        "bound":bool,"legend":bool}…]}…]}…]}
  /// ```
  ///
  /// A cell is `null`, a text, a number, `{"percent_hundredths":9978}` or
  /// `{"text":…,"link":sheet}`; a range is `{"sheet":…,"column":n,"first":row,"last":row}`.
  public var json: JSON {
    [
      "format": .string(Workbook.format), "title": .string(title), "author": .string(author),
      "created": .integer(created.seconds), "sheets": .array(sheets.map(\.json)),
    ]
  }

  static let format = "mediate-workbook/1"
}

extension WorkbookSheet {
  fileprivate var json: JSON {
    [
      "name": .string(name),
      "columns": .array(
        columns.map { ["width": .integer($0.width), "right": .bool($0.isRight)] }),
      "rows": .array(
        rows.map {
          [
            "style": .string($0.style.rawValue), "lines": .integer(lines($0)),
            "cells": .array($0.cells.map(\.json)),
          ]
        }),
      "frozen_rows": .integer(frozenRows), "frozen_columns": .integer(frozenColumns),
      "filter": filter.map { [.integer($0.lowerBound), .integer($0.upperBound)] } ?? .null,
      "landscape": .bool(isLandscape), "page_header": .string(pageHeader),
      "page_footer": .string(pageFooter), "charts": .array(charts.map(\.json)),
    ]
  }
}

extension WorkbookSheet.Cell {
  fileprivate var json: JSON {
    switch self {
    case .empty: .null
    case .text(let text): .string(text)
    case .number(let number): .integer(number)
    case .percent(let hundredths): ["percent_hundredths": .integer(hundredths)]
    case .link(let text, let sheet): ["text": .string(text), "link": .string(sheet)]
    }
  }
}

extension WorkbookChart {
  fileprivate var json: JSON {
    [
      "kind": .string(kind.rawValue), "title": .string(title), "across": .string(across),
      "upward": .string(upward), "description": .string(description),
      "series": .array(
        series.map {
          [
            "name": .string($0.name), "labels": $0.labels.json, "values": $0.values.json,
            "bound": .bool($0.isBound), "legend": .bool($0.isInLegend),
          ]
        }),
    ]
  }
}

extension WorkbookChart.Range {
  fileprivate var json: JSON {
    [
      "sheet": .string(sheet), "column": .integer(column), "first": .integer(rows.lowerBound),
      "last": .integer(rows.upperBound),
    ]
  }
}
