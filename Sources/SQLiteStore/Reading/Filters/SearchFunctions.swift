import Formats
import GRDB
import Mediation
import Synchronization

/// The comparisons of a search as functions of SQL: LIKE knows the case of ASCII only.
enum SearchFunctions {
  /// Makes `text_holds(text, words)`, `text_is(text, words)` and `amount_fen(text)` known to a connection.
  static func add(to database: Database) {
    database.add(
      function: DatabaseFunction("amount_fen", argumentCount: 1, pure: true) { values in
        String.fromDatabaseValue(values[0]).flatMap { Money($0)?.fen }
      })
    database.add(function: function("text_holds") { $0.stand(in: $1) })
    database.add(function: function("text_is") { $0.areAll(of: $1) })
  }

  private static func function(
    _ name: String, _ compare: @escaping @Sendable (SearchedWords, String) -> Bool
  ) -> DatabaseFunction {
    let last = Mutex(("", SearchedWords("")))
    return DatabaseFunction(name, argumentCount: 2, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]),
        let words = String.fromDatabaseValue(values[1])
      else { return nil }
      // A search asks of thousands of texts with the same words.
      let searched = last.withLock { last in
        if last.0 != words { last = (words, SearchedWords(words)) }
        return last.1
      }
      return compare(searched, text)
    }
  }
}
