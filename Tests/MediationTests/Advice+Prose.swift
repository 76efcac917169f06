import Mediation

extension Advice {
  /// Its words, where it names no step.
  var prose: Phrase? { if case .words(let phrase) = self { phrase } else { nil } }
}
