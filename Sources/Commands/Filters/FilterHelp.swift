import Formats
import Mediation

/// `mediate help filters`: the keys of a filter, from the list the parser goes by.
enum FilterHelp {
  private static let words = ["filters", "筛选"]

  /// What prints the help, where it is asked for.
  static func asked(_ arguments: [String], in world: World) throws(MediationError) -> (() -> Void)?
  {
    guard arguments.count > 1, arguments[0] == "help", words.contains(arguments[1]) else {
      return nil
    }
    var global = GlobalOptions.blank
    global.json = arguments.contains("--json")
    global.lang = zip(arguments, arguments.dropFirst()).first { $0.0 == "--lang" }?.1
    let output = try Session(global, world).output
    return { output.isJSON ? output.print(json) : show(output) }
  }

  private static func show(_ output: Output) {
    output.print(intro(output.language))
    output.list(
      [
        Phrase(zh: "键", en: "key"), Phrase(zh: "中文", en: "Chinese"), Phrase(zh: "值", en: "values"),
        Phrase(zh: "还可", en: "also"), Phrase(zh: "意思", en: "what is found"),
      ],
      FilterKey.allCases.map { key in
        [
          key.rawValue, key.chinese.joined(separator: " "), key.valueWords(output.language),
          key.bounds.joined(separator: " "), key.meaning(output.language),
        ]
      })
    output.print("")
    output.list(
      [Phrase(zh: "键后加", en: "behind a key"), Phrase(zh: "意思", en: "what it says")],
      FilterRelation.allCases.filter { $0 != .is }.map {
        [$0.words.map { ".\($0)" }.joined(separator: " "), $0.meaning(output.language)]
      } + [
        [
          ".none .无 :none :无", Phrase(zh: "没有", en: "there is none")(output.language),
        ],
        [".has .有 :has :有", Phrase(zh: "有", en: "there is one")(output.language)],
      ])
    output.print("")
    output.print(notes(output.language))
  }

  private static func intro(_ language: Language) -> String {
    Phrase(
      zh: """
        筛选条件：list、search、export、report explain 都这样写

          mediate list 状态:未了结 类别:邻里,家庭 登记:2021-03
          mediate list mine '(late or mediator:none)' not category:traffic
          mediate export 派出所:建设路派出所 登记.起:2021-03-01 登记.前:2021-06-01

        """,
      en: """
        Filters, the same for list, search, export and report explain

          mediate list status:open category:neighbour,family registered:2021-03
          mediate list mine '(late or mediator:none)' not category:traffic
          mediate export station:JS07 registered.after:2021-03-01 registered.before:2021-06-01

        """)(language)
  }

  private static func notes(_ language: Language) -> String {
    let sought = FilterKey.allCases.filter(\.isSought)
    return Phrase(
      zh: """
        几个条件写在一起要都成立；或 or、非 not、且 and 前后空格；括号分组，全角也可。
        几个值用逗号隔开，其中之一即可。值里有空格、逗号、括号时加引号：text:"三楼, 漏水"。
        日子：2021-03-05、3月5日、昨天、-3d；一段：2021、2021-03、3月、本周、上月、去年。
        不带键的词按文字查找。\(sought.map(\.label.zh).joined(separator: "、"))要看案卷文字：受保护和作废的不在其中，查过留痕。
        """,
      en: """
        Conditions beside each other must all hold; or, not and and stand between blanks; parentheses group.
        Several values go by comma, one of which must hold. A value with blanks, commas or parentheses is
        quoted: text:"3rd floor, leak".
        Days: 2021-03-05, yesterday, -3d; spans: 2021, 2021-03, week, last-month, last-year.
        A word without a key is looked for as text. \(sought.map(\.rawValue).joined(separator: ", ")) look at \
        texts: protected and void files are left out, and that somebody looked is noted.
        """)(language)
  }

  private static var json: JSON {
    .array(
      FilterKey.allCases.map { key in
        [
          "key": .string(key.rawValue), "zh": .array(key.chinese.map { .string($0) }),
          "bounds": .array(key.bounds.map { .string($0) }),
          "meaning_zh": .string(key.meaning.zh), "meaning_en": .string(key.meaning.en),
        ]
      })
  }
}

extension FilterKey {
  /// How its values can be bounded, each by its usual word.
  fileprivate var bounds: [String] {
    relations.flatMap { $0.words.prefix(1) }.map { ".\($0)" }
      + (isOptional ? [".none", ".has"] : [])
  }

  fileprivate func valueWords(_ language: Language) -> String {
    let words =
      switch values {
      case .codes(let list): Phrase("catalogue list \(list)")
      case .stations, .districts: Phrase("station list")
      case .mediators: Phrase("mediator list")
      case .operators: Phrase("operator list")
      case .filters: Phrase("filter list")
      case .grids: Phrase(zh: "村组", en: "a village")
      case .days: Phrase(zh: "日子、一段日子", en: "a day or span")
      case .amounts: Phrase(zh: "金额", en: "an amount")
      case .words: Phrase(zh: "文字", en: "words")
      case .names: Phrase(zh: "全名", en: "a whole name")
      case .references: Phrase(zh: "编号", en: "a reference")
      case .nothing: Phrase(zh: "（不带值）", en: "(none)")
      }
    return words(language)
  }
}
