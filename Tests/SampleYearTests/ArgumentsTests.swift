import SampleYear
import Testing

/// The words after the name of the command.
struct ArgumentsTests {
  @Test("Without words it is the reported year")
  func defaults() throws {
    let arguments = try Arguments([])
    #expect(arguments == Arguments())
    #expect(arguments.disputes == 56_287)
    #expect(arguments.year == 2021)
  }

  @Test("Options may come in any order")
  func options() throws {
    let words = ["--year", "2024", "--disputes", "0", "--seed", "7", "--stations", "1"]
    let arguments = try Arguments(words + ["--parameters", "elsewhere"])
    #expect(arguments.year == 2024)
    #expect(arguments.disputes == 0)
    #expect(arguments.seed == 7)
    #expect(arguments.stations == 1)
    #expect(arguments.parameters == "elsewhere")
  }

  @Test(
    "What cannot be understood is refused in one line",
    arguments: [
      ["--cases", "5"], ["--year"], ["--year", "1949"], ["--year", "2101"], ["--disputes", "-1"],
      ["--stations", "0"], ["--seed", "x"], ["5"],
    ])
  func refusals(words: [String]) {
    let error = #expect(throws: UsageError.self) { try Arguments(words) }
    #expect(error?.description.contains("\n") == false)
  }
}
