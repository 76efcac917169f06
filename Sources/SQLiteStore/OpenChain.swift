import Journal
import Synchronization

/// A station's chain while a transaction adds to it.
final class OpenChain: Sendable {
  let station: String
  private let state: Mutex<State>

  private struct State {
    var chain: Chain
    /// The last place that was given to a link, made already or not.
    var given: Int
  }

  init(station: String, chain: Chain) {
    self.station = station
    state = Mutex(State(chain: chain, given: chain.sequence))
  }

  /// The chain with the links that are made.
  var chain: Chain { state.withLock { $0.chain } }

  /// Gives the next place to a link.
  func nextPlace() -> Int {
    state.withLock { state in
      state.given += 1
      return state.given
    }
  }

  /// Adds the body of the link whose turn it is.
  func append(_ body: [UInt8]) -> Digest { state.withLock { $0.chain.append(body) } }
}
