import Formats

// The parsers of bytes: what was read is written, and reads the same.

func csv(_ bytes: [UInt8]) {
  var reader = CSVReader(bytes, delimiter: CSVReader.detectDelimiter(bytes))
  var records: [CSVRecord] = []
  var line = 0
  while true {
    do {
      guard let record = try reader.next() else { break }
      require(record.line > line, "records out of order")
      line = record.line
      records.append(record)
    } catch {
      require(error.line > line && error.column > 0, "an error out of order")
      line = error.line
    }
  }
  require(line <= bytes.count, "more lines than bytes")
  for delimiter in [",", ";", "\t", "a"].map({ UInt8(ascii: $0) }) {
    var written: [UInt8] = []
    for record in records { CSVWriter.append(record.fields, to: &written, delimiter: delimiter) }
    var again = CSVReader(written, delimiter: delimiter)
    for record in records {
      let back = (try? again.next())?.fields.map { Array($0.utf8) }
      require(back == record.fields.map { Array($0.utf8) }, "not read back: \(record)")
    }
    require((try? again.next()) == nil, "more is read than was written")
  }
}

func json(_ bytes: [UInt8]) {
  let value: JSON
  do { value = try JSON(parsing: bytes) } catch {
    require((0...bytes.count).contains(error.offset), "an error outside of the text")
    return
  }
  let text = value.text
  require((try? JSON(parsing: text))?.text == text, "not read back: \(text)")
  require((try? JSON(parsing: value.pretty))?.text == text, "not read back: \(value.pretty)")
}
