/// The words of the sample: what disputes are about, between whom, and how they are settled.
struct Phrases: Sendable {
  /// One kind of dispute.
  struct Category: Sendable {
    let code: String
    /// What the other party is called when it is no person, `某公司`.
    let respondent: String
    let summaries: Weighted<Template>
  }

  private let categories: Weighted<Category>
  private let places: Weighted<String>
  private let surnames: Weighted<String>
  private let terms: [Resolution: Weighted<Template>]

  init(
    categories: Table, summaries: Table, terms: Table, places: Table, surnames: Table
  ) throws {
    self.categories = try categories.weighted { row in
      let code = try row.text("code")
      return Category(
        code: code, respondent: try row.text("respondent"),
        summaries: try summaries.only("category", code).evenly(Template.init))
    }
    self.places = try places.evenly { try $0.text("zh") }
    self.surnames = try surnames.evenly { try $0.text("zh") }
    self.terms = [
      .agreement: try terms.only("for", Resolution.agreement.rawValue).evenly(Template.init),
      .reconciled: try terms.only("for", Resolution.reconciled.rawValue).evenly(Template.init),
    ]
  }

  /// A dispute between two made-up parties.
  func matter(_ random: inout SplitMix64) -> Matter {
    let category = categories.draw(&random)
    let applicant = name(surnames.draw(&random) + "某", &random)
    let respondent =
      category.respondent.isEmpty
      ? name(surnames.draw(&random) + "某", &random) : name(category.respondent, &random)
    let template = category.summaries.draw(&random)
    let summary = fill(template, applicant, respondent, &random)
    return Matter(
      category: category.code, applicant: applicant, respondent: respondent, summary: summary)
  }

  /// What the parties of the matter settle on.
  func terms(of resolution: Resolution, for matter: Matter, _ random: inout SplitMix64) -> String {
    guard let template = terms[resolution]?.draw(&random) else { return "" }
    return fill(template, matter.applicant, matter.respondent, &random)
  }

  /// A number in place of a given name: nobody is called so.
  private func name(_ stem: String, _ random: inout SplitMix64) -> String {
    stem + random.number(in: 1...9999).padded(to: 4)
  }

  private func fill(
    _ template: Template, _ applicant: String, _ respondent: String, _ random: inout SplitMix64
  ) -> String {
    template.filled { slot in
      switch slot {
      case .applicant: applicant
      case .respondent: respondent
      case .place: places.draw(&random)
      case .sum: String(random.number(in: 1...200) * 100)
      case .days: String(random.number(in: 3...30))
      }
    }
  }
}
