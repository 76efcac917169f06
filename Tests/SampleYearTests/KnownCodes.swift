/// The code lists a reader of the file knows.
enum KnownCodes {
  static let categories: Set = [
    "family", "neighbour", "homestead", "contract", "business", "damages", "land",
    "expropriation", "pollution", "wages", "labour", "tourism", "ecommerce", "consumer",
    "medical", "traffic", "property", "other",
  ]

  static let sources: Set = [
    "screening", "call_110", "walk_in", "application", "court", "prosecution", "police",
    "petition", "other_body", "hotline_12345", "code", "grid",
  ]

  /// The lists of the columns that hold codes, or none.
  static let columns: [(name: String, codes: Set<String>)] = [
    ("category", categories),
    ("source", sources),
    (
      "district",
      [
        "410102", "410103", "410104", "410105", "410106", "410108", "410122", "410181", "410182",
        "410183", "410184", "410185",
      ]
    ),
    (
      "outcome",
      [
        "agreement", "reconciled", "failed", "withdrawn", "terminated", "referred_out", "declined",
      ]
    ),
    ("form", ["written", "oral", "on_scene"]),
    (
      "reason",
      [
        "party_refused", "no_agreement_possible", "sued", "no_show", "left", "expired",
        "concealed", "withdrawn_by_party", "other_organ", "barred_by_law", "already_accepted",
        "not_civil", "insufficient_material",
      ]
    ),
    ("told", ["lawsuit", "arbitration", "administrative", "police", "people_mediation"]),
    (
      "referred_to",
      [
        "court", "arbitration", "justice_office", "labour_bureau", "petition_office",
        "other_station",
      ]
    ),
    ("satisfaction", ["satisfied", "fairly_satisfied", "dissatisfied", "no_answer"]),
  ]

  /// The columns that follow from a history.
  static let replayed = [
    "accepted_on", "mediator", "outcome", "form", "terms", "agreed_on", "performed_on",
    "closed_on", "visited_on", "satisfaction",
  ]
}
