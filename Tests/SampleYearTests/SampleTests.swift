import SampleYear
import Testing

/// What holds for a sample of any seed, size and year.
struct SampleTests {
  private let file: SampleFile
  private let rows: [SampleRow]

  init() throws {
    file = try SampleFile.usual.get()
    rows = try file.rows.map(SampleRow.init)
  }

  @Test("The same arguments write the same bytes, another seed writes others")
  func repeats() throws {
    #expect(try SampleFile().bytes == file.bytes)
    #expect(try SampleFile(seed: 2).bytes != file.bytes)
  }

  @Test("The share of resolved disputes stands on 31 December", arguments: [0, 1, 226, 2000])
  func totals(disputes: Int) throws {
    let rows = try SampleFile(disputes: disputes).rows.map(SampleRow.init)
    let resolved = rows.filter { $0.isResolved(on: "2021-12-31") }
    #expect(rows.count == disputes)
    #expect(resolved.count == (2 * disputes * 56_162 + 56_287) / (2 * 56_287))
  }

  @Test("Rows are in the order of registration and station, each with its own reference")
  func order() {
    let keys = rows.map { "\($0["registered_on"]) \($0["station"])" }
    #expect(keys == keys.sorted())
    #expect(Set(rows.map { $0["source_ref"] }).count == rows.count)
  }

  @Test("Every kind of dispute and every source comes up")
  func categories() {
    #expect(Set(rows.map { $0["category"] }) == KnownCodes.categories)
    #expect(Set(rows.map { $0["source"] }).isSubset(of: KnownCodes.sources))
  }

  @Test("Every coded field holds codes of its list")
  func codes() {
    for (column, known) in KnownCodes.columns {
      let codes = Set(rows.flatMap { $0[column].split(separator: ";").map(String.init) })
      #expect(codes.subtracting(known).isEmpty, "\(column)")
    }
  }

  @Test("A reopened dispute stands as its history says")
  func histories() {
    let reopened = rows.filter { !$0.events.isEmpty }
    #expect(reopened.count > 10)
    for row in reopened {
      let state = row.replayed()
      for column in KnownCodes.replayed {
        #expect(row[column] == state[column] ?? "", "\(row["source_ref"]): \(column)")
      }
      #expect(row["sessions"].isEmpty)
      #expect(!row["accepted_on"].isEmpty && !row["mediator"].isEmpty)
    }
  }

  @Test("Stations are shared among the districts", arguments: [1, 5, 12, 13, 200, 1500])
  func stations(count: Int) throws {
    let rows = try SampleFile(disputes: 500, stations: count).rows
    #expect(rows.count == 500)
    #expect(Set(rows.map { $0["station"] }).count <= count)
    #expect(Set(rows.map { $0["district"] }).count <= min(count, 12))
  }

  @Test("Without disputes there is a header only")
  func empty() throws {
    let file = try SampleFile(disputes: 0)
    #expect(file.rows.isEmpty)
    #expect(file.header.count == 27)
    #expect(file.header.first == "source_ref" && file.header.last == "events")
  }
}
