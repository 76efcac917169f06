import Formats
import Foundation
import Testing

@testable import Mediation

@Suite("A word of the catalogue")
struct CatalogueWordTests {
  @Test("means one code of its list only", arguments: Catalogue.shipped.kinds)
  func unambiguous(kind: String) {
    for entry in Catalogue.shipped.entries(of: kind) {
      for word in [entry.code, entry.label.zh, entry.label.en] + entry.aliases {
        #expect(Catalogue.shipped.code(kind, understanding: word) == entry.code, "\(word)")
      }
      #expect(!entry.label.zh.isEmpty && !entry.label.en.isEmpty)
    }
  }

  @Test("stands in a row that is read as any CSV is")
  func rows() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../seeds/catalogue.csv")
    var reader = CSVReader(Array(try Data(contentsOf: url)))
    let head = try #require(try reader.next())
    #expect(head.fields.first == "kind")
    var records: [[String]] = []
    while let record = try reader.next() { records.append(record.fields) }
    #expect(
      records
        == Catalogue.shipped.entries.map {
          [
            $0.kind, $0.code, $0.label.zh, $0.label.en, $0.aliases.joined(separator: ";"),
            $0.validFrom?.description ?? "", $0.validTo?.description ?? "", $0.basis,
            $0.acts.joined(separator: ";"),
          ]
        })
    #expect(records.count > 150)
  }

  @Test(
    "is no code when it is empty or holds a separator",
    arguments: ["", "纠纷", "-", " ", ";", ",", "family,婚姻家庭", "婚恋;家庭"])
  func nothing(word: String) {
    #expect(Catalogue.shipped.code("category", understanding: word) == nil)
  }

  @Test("is the code itself where no list knows it")
  func unknown() {
    #expect(Catalogue.shipped.label("category", "nothing") == Phrase("nothing"))
    #expect(Catalogue.shipped.entry("nothing", "family") == nil)
    #expect(Catalogue.shipped.entries(of: "nothing").isEmpty)
  }

  @Test("is valid from its first day until the day before its last")
  func validity() throws {
    let head = "kind,code,zh,en,aliases,valid_from,valid_to,basis,acts\n"
    let catalogue = Catalogue(csv: Array((head + "k,c,甲,a,,2021-01-01,2022-01-01,b,\n").utf8))
    let entry = try #require(catalogue.entry("k", "c"))
    for (text, isValid) in [
      ("2020-12-31", false), ("2021-01-01", true), ("2021-12-31", true), ("2022-01-01", false),
    ] {
      let day = try #require(Day(text))
      #expect(entry.isValid(on: day) == isValid)
      #expect(catalogue.isInForce("k", "c", on: day) == isValid)
    }
    for entry in Catalogue.shipped.entries {
      #expect(Catalogue.shipped.label(entry.kind, entry.code) == entry.label)
      for day in [entry.validFrom.map { $0 - 1 }, entry.validFrom, entry.validTo] {
        guard let day else { continue }
        #expect(
          Catalogue.shipped.isInForce(entry.kind, entry.code, on: day) == entry.isValid(on: day))
      }
    }
  }
}
