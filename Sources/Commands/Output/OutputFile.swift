import Engines
import Files
import Mediation

/// Where a command's answer goes: to standard output, or whole into a file that is opened before
/// anything is done.
struct OutputFile {
  private let session: Session
  /// `nil` for standard output.
  private let file: NewFile?

  var isStandardOutput: Bool { file == nil }

  /// - Parameter path: what the option says; nothing and `-` are standard output.
  /// - Parameter isBeside: whether the command has another answer, which goes to standard output.
  /// - Parameter inputs: the files that the command reads.
  /// - Throws: `MediationError` naming the option: for a file that is needed otherwise, that is no
  ///   plain file or that cannot be written.
  init(
    _ path: String?, _ field: Field = "--output", beside isBeside: Bool = false,
    reading inputs: [String?] = [], in session: Session
  ) throws(MediationError) {
    self.session = session
    guard let path, path != "-" else {
      guard path == nil || !isBeside else { throw OutputFile.twoAnswers(field) }
      file = nil
      return
    }
    let place = try FilePlace(path, field: field)
    try session.refuseOwn(place, field: field)
    for input in inputs.compactMap({ $0 }) where input != "-" {
      guard try FilePlace(input, field: "FILE").isSame(as: place) else { continue }
      throw MediationError(
        .refused, zh: "\(path) 正要被读，不能写在上面", en: "\(path) is read; nothing is written over it",
        field: field, hint: .words(zh: "换一个文件名", en: "name another file"))
    }
    if place.holdsDatabase {
      throw MediationError(
        .refused, zh: "\(path) 是数据库，不能写在上面",
        en: "\(path) is a database; nothing is written over it", field: field,
        hint: .words(zh: "换一个文件名", en: "name another file"))
    }
    file = try NewFile(
      at: place, field: field,
      hint: isBeside
        ? .words(zh: "写明一个文件名", en: "name a file")
        : .words(zh: "写明一个文件名；“-”为标准输出", en: "name a file; “-” is standard output"))
  }

  /// Where the file will be; `nil` for standard output.
  var place: FilePlace? { file?.place }

  func write(_ bytes: [UInt8]) throws(MediationError) {
    guard let file else { return session.output.write(bytes) }
    try file.write(bytes)
  }

  /// Puts the file in its place.
  func finish() throws(MediationError) { try file?.takePlace() }

  private static func twoAnswers(_ field: Field) -> MediationError {
    MediationError(
      .usage, zh: "标准输出已有别的回答", en: "standard output has another answer already",
      field: field, hint: .words(zh: "写明一个文件名", en: "name a file"))
  }
}

extension Session {
  /// Refuses to write over the database, its journal or its mark.
  func refuseOwn(_ target: FilePlace, field: Field) throws(MediationError) {
    if let program = try? FilePlace("/proc/self/exe", field: field), program.isSame(as: target) {
      throw MediationError(
        .refused, zh: "\(target.path) 是正在运行的程序，不能写在上面",
        en: "\(target.path) is the program that runs; nothing is written over it", field: field,
        hint: .words(zh: "换一个文件名", en: "name another file"))
    }
    guard let own = try? place.get().own, own.contains(where: { $0.isSame(as: target) }) else {
      return
    }
    throw MediationError(
      .refused, zh: "\(target.path) 是数据库自己的文件，不能写在上面",
      en: "\(target.path) belongs to the database; nothing is written over it", field: field,
      hint: .words(zh: "换一个文件名", en: "name another file"))
  }
}
