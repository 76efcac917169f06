import Journal
import Synchronization

/// A station's chain while a transaction adds to it.
package final class OpenChain: Sendable {
  package let station: String
  private let state: Mutex<State>

  private struct State {
    var chain: Chain
    /// The last place that was given to a link, made already or not.
    var given: Int
  }

  package init(station: String, chain: Chain) {
    self.station = station
    state = Mutex(State(chain: chain, given: chain.sequence))
  }

  /// The chain with the links that are made.
  package var chain: Chain { state.withLock { $0.chain } }

  /// Gives the next place to a link.
  package func nextPlace() -> Int {
    state.withLock { state in
      state.given += 1
      return state.given
    }
  }

  /// Adds the body of the link whose turn it is.
  package func append(_ body: [UInt8]) -> Digest { state.withLock { $0.chain.append(body) } }
}
