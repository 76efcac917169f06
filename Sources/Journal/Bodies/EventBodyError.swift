import Formats
import Mediation

/// Why bytes are not an event's body.
public enum EventBodyError: Error, Equatable, Sendable {
  case notJSON(offset: Int)
  case incomplete
  case detail(String)
}
