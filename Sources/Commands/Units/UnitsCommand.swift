import ArgumentParser
import Formats
import Mediation

/// `mediate units`
struct UnitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "一村(格)一警 · Grid cells, police rooms and who looks after them.",
    subcommands: [UnitsTreeCommand.self, UnitsCoverCommand.self, UnitsOfficerCommand.self])
}

struct UnitsTreeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "tree", abstract: "单位的上下级 · The units, each under the one above.",
    discussion: """
      mediate units tree
      mediate units tree --on 2026-11-01
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("哪一天（默认今天）· On which day.", valueName: "date"))
  var on: String?

  func run(in session: Session) throws {
    let day = try session.day(on)
    let (units, record) = try session.units()
    guard !session.output.isJSON else {
      return session.output.print(.array(units.map { $0.json(record, on: day) }))
    }
    for (depth, unit) in units.inTree {
      let staff = record.staff(of: unit.code, on: day)?.words
      let line = [
        unit.code, unit.name, unit.kind.label(session.language), staff?(session.language),
      ]
      session.output.print(
        String(repeating: "  ", count: depth)
          + line.compactMap(\.self).joined(separator: "  ").visibleOnOneLine)
    }
  }
}

struct UnitsCoverCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "cover", abstract: "哪些网格没有人 · Which cells have nobody.",
    discussion: """
      mediate units cover
      mediate units cover --on 2026-11-01
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("哪一天（默认今天）· On which day.", valueName: "date"))
  var on: String?

  func run(in session: Session) throws {
    let day = try session.day(on)
    let (units, record) = try session.units()
    let cells = units.filter(\.kind.isCell)
    let bare = cells.filter { record.staff(of: $0.code, on: day)?.isNobody ?? true }
    guard !session.output.isJSON else {
      return session.output.print([
        "on": .string(day.description), "cells": .integer(cells.count),
        "covered": .integer(cells.count - bare.count),
        "uncovered": .array(bare.map { $0.json(record, on: day) }),
      ])
    }
    if !bare.isEmpty {
      session.output.list(
        [
          Phrase(zh: "代码", en: "code"), Phrase(zh: "名称", en: "name"), Phrase(zh: "上级", en: "above"),
        ],
        bare.map { [$0.code, $0.name, $0.parent ?? ""] })
    }
    session.output.say(
      cells.isEmpty
        ? Phrase(
          zh: "还没有登记网格或警务室（station add 代码 --kind grid --parent 派出所）",
          en: "there are no cells yet (station add CODE --kind grid --parent STATION)")
        : Phrase(
          zh: "\(day)：\(cells.count) 个网格和警务室，\(bare.count) 个没有人",
          en: "\(day): \(bare.count) of \(cells.count.counted("cell")) have nobody"))
  }
}

struct UnitsOfficerCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "officer", abstract: "网格由谁负责 · Say who looks after a cell.",
    discussion: """
      mediate units officer JS07-G1 --officer zhang --auxiliary li --from 2026-11-01
      mediate units officer JS07-G1 --nobody
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("网格或警务室的代码 · The cell's code.", valueName: "cell"))
  var cell: String

  @Option(help: ArgumentHelp("社区民警：经办人代码 · The officer.", valueName: "operator"))
  var officer: String?

  @Option(help: ArgumentHelp("辅警：经办人代码 · The auxiliary.", valueName: "operator"))
  var auxiliary: String?

  @Flag(help: "没有人负责 · Nobody looks after it.")
  var nobody = false

  @Option(help: ArgumentHelp("从哪天起（默认今天）· From which day.", valueName: "date"))
  var from: String?

  func run(in session: Session) throws {
    guard nobody == (officer == nil && auxiliary == nil) else {
      throw MediationError(
        .usage, zh: "要写 --officer 或 --auxiliary；没有人写 --nobody",
        en: "say --officer or --auxiliary; for nobody, --nobody", field: "--officer")
    }
    let day = try session.day(from, field: "--from")
    let staff = CellStaff(cell: cell, officer: officer, auxiliary: auxiliary, from: day)
    let isNew = try session.enter(write, presuming: from == nil ? day : nil) {
      try $0.staff(staff, $1)
    }
    if isNew {
      session.output.say(
        Phrase(
          zh: "\(cell) 自 \(day) 起：\(staff.words.zh)", en: "\(cell) from \(day): \(staff.words.en)"))
    }
    if session.output.isJSON {
      session.output.print([
        "unit": .string(cell), "officer": .optional(officer), "auxiliary": .optional(auxiliary),
        "from": .string(day.description),
      ])
    }
  }
}

extension Session {
  fileprivate func units() throws -> ([Unit], OfficeRecord) {
    try casework().read(.figures, reading()) { reader in
      (try reader.units(), OfficeRecord(replaying: try reader.officeEvents()))
    }
  }
}

extension CellStaff {
  fileprivate var isNobody: Bool { officer == nil && auxiliary == nil }

  fileprivate var words: Phrase {
    guard !isNobody else { return Phrase(zh: "没有人", en: "nobody") }
    return Phrase(
      zh: [officer.map { "民警 \($0)" }, auxiliary.map { "辅警 \($0)" }].compactMap(\.self)
        .joined(separator: "、"),
      en: [officer.map { "officer \($0)" }, auxiliary.map { "auxiliary \($0)" }].compactMap(\.self)
        .joined(separator: ", "))
  }
}

extension Unit {
  fileprivate func json(_ record: OfficeRecord, on day: Day) -> JSON {
    let staff = record.staff(of: code, on: day)
    return [
      "code": .string(code), "kind": .string(kind.rawValue), "name": .string(name),
      "parent": .optional(parent), "officer": .optional(staff?.officer),
      "auxiliary": .optional(staff?.auxiliary),
    ]
  }
}

extension [Unit] {
  /// Each unit after the one above it, with how deep it lies.
  fileprivate var inTree: [(depth: Int, unit: Unit)] {
    let known = Set(map(\.code))
    let children = Dictionary(grouping: self) { unit in
      unit.parent.flatMap { known.contains($0) ? $0 : nil } ?? ""
    }
    var lines: [(Int, Unit)] = []
    func add(under code: String, _ depth: Int) {
      // A damaged register may go in a circle.
      guard depth < Unit.Kind.allCases.count else { return }
      for unit in children[code] ?? [] {
        lines.append((depth, unit))
        add(under: unit.code, depth + 1)
      }
    }
    add(under: "", 0)
    return lines
  }
}
