/// What a dispute is about, and between whom.
struct Matter: Sendable {
  let category: String
  let applicant: String
  let respondent: String
  let summary: String
}
