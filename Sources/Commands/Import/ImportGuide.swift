import Exchange
import Formats

/// What `mediate help import` says of fields and maps: the fields as the program knows them.
enum ImportGuide {
  static let text = ([grammar, "字段与认得的标题 · Fields and the headings they are known by:\n"] + fields)
    .joined(separator: "\n")

  private static let grammar = """
    对照表每行 column,field,value,code · A line of a map reads column,field,value,code:
      登记时间,registered_on,,       这一列是什么 · what a column is
      #4,registered_on,,             第四列 · the fourth column
      序号,ignore,,                  不要这一列 · leave the column out
      纠纷类型,category,债务,contract  一种写法的意思 · what a word means
      报警方式,source,*,call_110     其余的写法 · any other word
      ,source,,screening             空着的行都是 · where a row says nothing
      ,agreed_on,,=registered_on     取另一字段的日期 · the day of another field
    关于结果的默认值只在有结果时用 · Defaults about an ending hold only where there is one.

    """

  private static let width = 78

  private static var fields: [String] {
    ImportColumn.allCases.map { column in
      if column.chineseHeadings.isEmpty { return "  \(column.name)" }
      var line = "  \(column.name.padded(to: 21))"
      for (index, heading) in column.chineseHeadings.enumerated() {
        let next = (index == 0 ? " " : "、") + heading
        if line.displayWidth + next.displayWidth > width { break }
        line += next
      }
      return line
    }
  }
}
