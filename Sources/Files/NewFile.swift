import Glibc
import Mediation

/// A file in the making: it takes its place whole, or leaves nothing behind.
///
/// It is opened before the work whose outcome it is to hold, so that a folder nothing can be written
/// to is found before anything is done.
public final class NewFile: Sendable {
  public let place: FilePlace
  private let field: Field
  private let file: NamelessFile

  /// - Parameter field: the option that names the file.
  /// - Throws: `MediationError` of kind `refused` for what is no plain file, `failed` where nothing
  ///   can be made.
  /// - Parameter hint: what else can be done where it is no plain file.
  public init(
    at place: FilePlace, field: Field,
    hint: Advice = .words(zh: "写明一个文件名", en: "name a file")
  ) throws(MediationError) {
    guard [.missing, .plain].contains(place.kind) else {
      throw MediationError(
        .refused, zh: "\(place.path) 不是普通文件，不能写在上面",
        en: "\(place.path) is no plain file; nothing is written over it", field: field,
        hint: hint)
    }
    Leftovers(of: place.path).sweep()
    guard let file = NamelessFile(beside: place.path) else {
      throw .unwritable(place.path, field: field)
    }
    self.place = place
    self.field = field
    self.file = file
  }

  /// Writes what comes next.
  public func write(_ bytes: [UInt8]) throws(MediationError) {
    guard WrittenBytes.write(bytes[...], to: file.descriptor) else {
      throw .unwritable(place.path, field: field)
    }
  }

  /// Puts the file in its place, lastingly.
  public func takePlace() throws(MediationError) {
    guard fsync(file.descriptor) == 0, file.take(name: place.path) else {
      throw .unwritable(place.path, field: field)
    }
    NewFile.sync(folderOf: place.path)
  }

  /// Writes a file whole.
  ///
  /// - Parameter other: a file whose group may use this one too.
  public static func write(
    _ bytes: [UInt8], to path: String, field: Field = .file, sharedLike other: String? = nil
  ) throws(MediationError) {
    let file = try NewFile(at: FilePlace(path, field: field), field: field)
    try file.write(bytes)
    if let access = other.flatMap({ FileAccess(of: $0) }) {
      guard access.give(to: file.file.descriptor) else { throw .unwritable(path, field: field) }
    }
    try file.takePlace()
  }

  /// Makes what a folder holds last: after a file of it was given a name, or was taken away.
  public static func sync(folderOf path: String) {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = end.map { String(path[...$0]) } ?? "."
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { return }
    fsync(file)
    close(file)
  }
}

extension MediationError {
  /// Why a file could not be written, as `errno` has it.
  public static func unwritable(_ path: String, field: Field) -> MediationError {
    let why = String(cString: strerror(errno))
    return MediationError(
      .failed, zh: "写不了 \(path)：\(why)", en: "cannot write \(path): \(why)", field: field)
  }
}
