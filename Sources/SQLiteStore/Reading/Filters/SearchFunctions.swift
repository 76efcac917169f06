import Formats
import GRDB
import GRDBSQLite
import Mediation

/// The comparisons of a search as functions of SQL: LIKE knows the case of ASCII only.
///
/// A search asks them of every text there is, so they are made known to SQLite itself: GRDB would make a
/// `String` of each.
enum SearchFunctions {
  /// Makes `text_hit(field, text, words)` and `amount_fen(text)` known to a connection.
  static func add(to database: Database) {
    database.add(
      function: DatabaseFunction("amount_fen", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).flatMap { Money($0)?.fen }
      })
    sqlite3_create_function_v2(
      database.sqliteConnection, "text_hit", 3, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nil,
      { context, _, values in
        guard let context, let values else { return }
        sqlite3_result_int(context, SearchFunctions.hit(context, values))
      }, nil, nil, nil)
  }

  /// The field in whose text the words are found, by its place among `SearchedField`; 0 for none.
  private static func hit(
    _ context: OpaquePointer, _ values: UnsafeMutablePointer<OpaquePointer?>
  ) -> Int32 {
    guard let field = SearchedField(detail: bytes(values[0])) else { return 0 }
    let search = TextSearch.kept(context, words: values[2])
    let text = bytes(values[1])
    guard search.words.mayStand(in: text) else { return 0 }
    search.text.fold(text)
    return field.holds(search.words, in: search.text) ? Int32(field.rawValue) : 0
  }

  fileprivate static func bytes(_ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
    // The text first: it may have to be converted, which changes how many bytes there are.
    guard let text = sqlite3_value_text(value) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
  }
}

/// What is looked for, kept by SQLite from one text to the next, since the words stay the same.
private final class TextSearch {
  let words: SearchedWords
  let text = SearchText()

  private init(_ words: SearchedWords) { self.words = words }

  static func kept(_ context: OpaquePointer, words: OpaquePointer?) -> TextSearch {
    if let kept = sqlite3_get_auxdata(context, 2) {
      return Unmanaged<TextSearch>.fromOpaque(kept).takeUnretainedValue()
    }
    let words = String(decoding: SearchFunctions.bytes(words), as: UTF8.self)
    let search = TextSearch(SearchedWords(words))
    sqlite3_set_auxdata(context, 2, Unmanaged.passRetained(search).toOpaque()) { kept in
      kept.map { Unmanaged<TextSearch>.fromOpaque($0).release() }
    }
    return search
  }
}
