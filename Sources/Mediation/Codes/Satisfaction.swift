/// What a visited party said; no answer is an answer of its own.
public enum Satisfaction: String, Code {
  public static let list = "satisfaction"
  case satisfied
  case fairlySatisfied = "fairly_satisfied"
  case dissatisfied
  case noAnswer = "no_answer"
}
