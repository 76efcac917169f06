import Formats
import Mediation
import Testing

@testable import Exchange

@Suite("The lines of an NDJSON file")
struct NDJSONLinesTests {
  @Test("go on after one over the limit, wherever the pieces end", arguments: [7, 1 << 16])
  func longLine(piece: Int) throws {
    let object = #"{"category":"neighbour","summary":"测试"}"#
    let long = String(repeating: " ", count: 1_100_000)
    let text = Array("\(object)\n\(long)\n#\(long)\n\(object)\(long)\n\(object)".utf8)
    var lines = NDJSONLines(limit: 1 << 20)
    var rest = text[...]
    var (found, errors): ([Int], [RowError]) = ([], [])
    while true {
      do {
        let next = try lines.next {
          defer { rest = rest.dropFirst(piece == 7 && rest.count > 1000 ? 4096 : piece) }
          return Array(rest.prefix(piece == 7 && rest.count > 1000 ? 4096 : piece))
        }
        guard let next else { break }
        found.append(next.line)
      } catch {
        errors.append(error)
      }
    }
    #expect(found == [1, 5])
    #expect(errors.map(\.line) == [4])
    #expect(errors.first?.error.message.en == "a line over 1 MB")
  }
}
