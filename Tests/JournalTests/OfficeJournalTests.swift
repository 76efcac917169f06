import Journal
import Mediation
import Testing

@Suite("The office's journal")
struct OfficeJournalTests {
  static let day = Day(ordinal: 18_691)
  static let unit = Unit(code: "JS07", kind: .station, name: "建设路派出所", parent: "410105")
  static let acts: [OfficeAct] =
    [
      .unitAdded(unit), .unitAdded(Unit(code: "410105", kind: .district, name: "区", parent: nil)),
      .mediatorAdded(Mediator(code: "M1", name: "M1", kind: .villageCadre, station: nil)),
      .unitRenamed(UnitName(unit: "JS07", was: "建设路派出所", name: "建设东路派出所", from: day)),
      .mediatorChanged(
        MediatorChange(
          was: Mediator(code: "M1", name: "M1", kind: .villageCadre, station: nil),
          now: Mediator(code: "M1", name: "M1", kind: .peoplesMediator, station: "JS07"), from: day)
      ),
      .personNamed(PersonNamed(.mediator, code: "M1", name: "M1", from: day)),
      .operatorAdded(Operator(code: "jia", name: "jia", unit: "JS07")),
      .operatorChanged(
        Operator(
          code: "jia", name: "jia", unit: "410105", login: "jia", roles: [.head, .administrator])),
      .retentionSet(Retention(category: .neighbour, years: 10, basis: "期限表")),
      .adopted(
        [unit], mediators: [Mediator(code: "M1", name: "M1", kind: .officer, station: "JS07")],
        operators: [Operator(code: "jia", name: "jia", unit: nil)]),

      .nilReported(NilReport(station: "JS07", period: .month(year: 2021, month: 3), by: "甲")),
      .proceedingAdded(
        Proceeding(kind: .litigation, concludedOn: day, result: .upheld, reference: "2021行初15")),
      .figureNoted(OfficeFigure(kind: .officers, value: 7, station: nil, on: day)),
      .sealed(
        SealNote(
          number: 3, report: "monthly", period: .month(year: 2021, month: 3), grouping: .station,
          isPublic: true, signedBy: "甲", reviewedBy: "乙",
          digest: String(repeating: "0", count: 64))), .retracted(operation: "op9"),
      .clockAccepted(reason: "系统日期错了一年"),
      .cellStaffed(
        CellStaff(cell: "JS07-G1", officer: "jia", auxiliary: nil, from: Day(ordinal: 18_691))),
      .mapRemembered(
        RememberedMap(
          name: "月报", headings: [["日期", ""], ["", "事"]],
          map: "column,field,value,code\n日期,registered_on,,\n")), .mapForgotten(name: "月报"),
      .registersBound(
        RegisterBinding(
          home: "JS07", mediators: ["M1": "c1"], operators: [:],
          operations: RegisterBinding.Operations(last: 7, digest: String(repeating: "0", count: 64))
        )
      ),
      .registersBound(
        RegisterBinding(home: "JS07", mediators: [:], operators: [:], operations: nil)),
    ] + [CutOff(day: 5)].compactMap { $0 }.map { .cutOffSet($0) }

  @Test("gives back every act as it was written", arguments: acts)
  func roundTrip(act: OfficeAct) throws {
    let event = OfficeEvent(
      sequence: 4, act: act, enteredAt: .noon(of: OfficeJournalTests.day), enteredBy: "jia",
      operation: "op1")
    let body = OfficeBody.encode(event)
    let read = try body.withUnsafeBytes { try OfficeBody.decode($0, sequence: 4) }
    #expect(read == event)
    #expect(throws: EventBodyError.self) {
      try Array(body.dropLast()).withUnsafeBytes { try OfficeBody.decode($0, sequence: 4) }
    }
  }

  @Test("covers every kind of act")
  func kinds() {
    #expect(Set(OfficeJournalTests.acts.map(\.kind)) == Set(OfficeAct.Kind.allCases))
  }

  /// Oracle: Python 3.11, `hashlib.sha256` over the bytes of `HeadTree`'s documentation.
  @Test("makes one root of the stations' heads, as documented")
  func root() {
    let heads = (1...3).map { index in
      StationHead(
        station: "JS0\(index)",
        chain: ChainHead(
          identity: [UInt8](repeating: UInt8(index), count: 16), sequence: index * 10,
          head: [UInt8](repeating: UInt8(255 - index), count: 32)))
    }
    let roots = [
      "7e307c515b1a7681e90c2511f320002d8e413bcabda8c9504b59ac7b2c10a383",
      "6c628649df174829bbc11d674eb32414cffa96567fce7c3247a1486a0a4e4a92",
      "178ec8ce4f658f20f41f3a0a74b186145b9a641b337500ab70774561c8b0b364",
    ]
    for count in 1...3 {
      #expect(HeadTree.root(of: Array(heads.prefix(count))).hex == roots[count - 1])
    }
    #expect(HeadTree.root(of: []) == .zero)
  }

  @Test("reads a digest of 64 hexadecimal digits and nothing else")
  func digest() {
    let digest = Digest(of: Array("甲".utf8))
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: String(digest.hex.dropLast())) == nil)
    #expect(Digest(hex: String(repeating: "g", count: 64)) == nil)
  }
}
