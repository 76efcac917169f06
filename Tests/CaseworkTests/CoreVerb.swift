import Engines
import Files
import Foundation
import Mediation
import Reporting
import Testing

/// A verb of the core with the right it takes: what a surface can ask for, whichever it is.
struct CoreVerb: CustomTestStringConvertible, Sendable {
  let name: String
  let right: Right
  /// Whether it is about a dispute of JS07.
  let isOfStation: Bool
  let run: @Sendable (CoreOffice, CaseNumber, Request) throws -> Void

  var testDescription: String { name }

  init(
    _ name: String, _ right: Right, ofStation isOfStation: Bool = false,
    _ run: @escaping @Sendable (CoreOffice, CaseNumber, Request) throws -> Void
  ) {
    self.name = name
    self.right = right
    self.isOfStation = isOfStation
    self.run = run
  }

  static let all: [CoreVerb] = disputes + office + keeping

  private static let disputes: [CoreVerb] = [
    CoreVerb("log", .enter, ofStation: true) { office, _, request in
      _ = try office.casework.log(office.draft(), request)
    },
    CoreVerb("enter", .enter, ofStation: true) { office, number, request in
      _ = try office.casework.enter(
        [Entry(.accepted, on: CoreOffice.today)], for: number, request)
    },
    CoreVerb("restrict", .privacy, ofStation: true) { office, number, request in
      _ = try office.casework.enter(
        [Entry(.protected(.restricted, basis: "法"), on: CoreOffice.today)], for: number, request)
    },
    CoreVerb("correct", .enter, ofStation: true) { office, number, request in
      _ = try office.casework.correct(
        StatedNumber(number), [.category(.wages)], because: "选错", on: CoreOffice.today, request)
    },
    CoreVerb("undo", .enter, ofStation: true) { office, _, request in
      _ = try office.casework.undo(operation: "first", request)
    },
    CoreVerb("redact", .privacy, ofStation: true) { office, number, request in
      _ = try office.casework.redact(number, fields: ["all"], basis: "法", request)
    },
    CoreVerb("propose destruction", .privacy, ofStation: true) { office, _, request in
      _ = try office.casework.proposeDestruction(of: office.ended, basis: "法", request)
    },
    CoreVerb("import", .importing) { office, _, request in
      var draft = office.draft()
      draft.registration.summary = "另一起"
      let record = ImportRecord(
        line: 2, station: "JS07", stationName: nil, district: nil,
        entries: [Entry(.registered(draft.registration), on: draft.registeredOn)])
      _ = try office.casework.importDisputes(
        ImportOptions(), [], request,
        rows: {
          CollectionOfOne(.success(ImportRehearsal(of: record, enteredAt: $0, by: $1)))
            .makeIterator()
        })
    },
    CoreVerb("read disputes", .disputes) { office, _, request in
      try office.casework.readDisputes(request) { _ in }
    },
    CoreVerb("export", .exporting) { office, _, request in
      _ = try office.casework.export(
        ExportOrder(today: office.casework.today, isAnonymous: false), request
      ) { _, _, _ in }
    },
    CoreVerb("export without names", .exportingAnonymously) { office, _, request in
      _ = try office.casework.export(
        ExportOrder(today: office.casework.today, isAnonymous: true), request
      ) { _, _, _ in }
    },
    CoreVerb("export the log", .exportingAnonymously) { office, _, request in
      try office.casework.exportLog(request) { _ in }
    },
  ]

  private static let office: [CoreVerb] = [
    CoreVerb("read figures", .figures) { office, _, request in
      try office.casework.read(.figures, request) { _ in }
    },
    CoreVerb("add a unit", .administration) { office, _, request in
      try office.casework.add(
        Unit(code: "JS09", kind: .station, name: "测试三所", parent: nil), request)
    },
    CoreVerb("add a mediator", .administration) { office, _, request in
      try office.casework.add(
        Mediator(code: "M2", name: "丁调解", kind: .officer, station: "JS07"), of: "JS07", request)
    },
    CoreVerb("add an operator", .roles) { office, _, request in
      _ = try office.casework.add(Operator(code: "ren", name: "任", unit: "JS07"), request)
    },
    CoreVerb("change an operator", .roles) { office, _, request in
      _ = try office.casework.change(
        operator: "nobody", OperatorChange(unit: "JS08", login: nil, roles: nil), request)
    },
    CoreVerb("file a nil report", .publishing) { office, _, request in
      try office.casework.file(
        NilReport(station: "JS08", period: CoreOffice.february, by: "乙所长"), request)
    },
    CoreVerb("set the cut-off", .publishing) { office, _, request in
      try office.casework.set(#require(CutOff(day: 5)), request)
    },
    CoreVerb("enter a proceeding", .publishing) { office, _, request in
      try office.casework.enter(
        Proceeding(
          kind: .reconsideration, concludedOn: CoreOffice.today, result: .mediated, reference: nil),
        request)
    },
    CoreVerb("enter a figure", .publishing) { office, _, request in
      try office.casework.enter(
        OfficeFigure(kind: .officers, value: 7, station: nil, on: CoreOffice.today), request)
    },
    CoreVerb("retract a figure", .publishing) { office, _, request in
      try office.casework.retract(operation: "figure", request)
    },
    CoreVerb("set retention", .administration) { office, _, request in
      try office.casework.set(Retention(category: .other, years: 5, basis: "表"), request)
    },
    CoreVerb("seal", .publishing) { office, _, request in
      _ = try Sealing.seal(office.order(), request, casework: office.casework)
    },
  ]

  private static let keeping: [CoreVerb] = [
    CoreVerb("back up", .keeping) { office, _, request in
      let path = office.folder.appendingPathComponent("copy.db").path
      _ = try office.database.backUp(
        to: BackupTarget(path, on: CoreOffice.today, field: .file), request)
    },
    CoreVerb("refill", .keeping) { office, _, request in
      try office.casework.refill(request)
    },
    CoreVerb("accept a loss", .keeping) { office, _, request in
      try office.database.acceptLoss("试", request)
    },
    CoreVerb("accept the clock", .keeping) { office, _, request in
      try office.casework.acceptClock("试", request)
    },
  ]
}
