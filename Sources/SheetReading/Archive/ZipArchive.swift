#if Spreadsheet
  import CMinizip
  import Glibc

  /// A ZIP archive, whose parts are unpacked piece by piece.
  final class ZipArchive {
    private let bytes: ArchiveBytes
    private let archive: unzFile
    /// Where each part lies, by its name in small letters.
    private var places: [String: unz64_file_pos] = [:]

    /// A workbook has some tens of parts, one with many pictures some thousands.
    private static let mostParts = 20_000

    /// - Throws: `SheetFault.damaged` for what is no archive.
    init(_ bytes: ArchiveBytes) throws(SheetFault) {
      self.bytes = bytes
      var functions = ZipArchive.functions(Unmanaged.passUnretained(bytes).toOpaque())
      guard let archive = unzOpen2_64("", &functions) else { throw .damaged }
      self.archive = archive
      try list()
    }

    deinit { unzClose(archive) }

    func holds(_ name: String) -> Bool { places[name.lowercased()] != nil }

    /// Unpacks a part and hands it on piece by piece, until it is over or the body has enough.
    ///
    /// - Parameter body: takes a piece; false to go no further.
    /// - Throws: `SheetFault` where the part is not there, is not whole or is a bomb.
    func unpack(
      _ name: String, _ body: (UnsafeRawBufferPointer) throws(SheetFault) -> Bool
    ) throws(SheetFault) {
      guard var place = places[name.lowercased()], unzGoToFilePos64(archive, &place) == UNZ_OK
      else {
        throw .damaged
      }
      var information = unz_file_info64()
      guard
        unzGetCurrentFileInfo64(archive, &information, nil, 0, nil, 0, nil, 0) == UNZ_OK
      else { throw .damaged }
      if information.flag & 1 == 1 { throw .locked }
      guard unzOpenCurrentFile(archive) == UNZ_OK else { throw .damaged }
      let start = bytes.taken
      var isOpen = true
      defer { if isOpen { unzCloseCurrentFile(archive) } }
      let size = 1 << 16
      let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
      defer { buffer.deallocate() }
      var unpacked = 0
      while true {
        let count = unzReadCurrentFile(archive, buffer, UInt32(size))
        guard count >= 0 else { throw .damaged }
        if count == 0 { break }
        unpacked += Int(count)
        if ZipArchive.isBomb(unpacked: unpacked, packed: bytes.taken - start) { throw .bomb }
        guard try body(UnsafeRawBufferPointer(start: buffer, count: Int(count))) else { return }
      }
      isOpen = false
      // The sum of the part is compared here.
      guard unzCloseCurrentFile(archive) == UNZ_OK else { throw .damaged }
    }

    /// Sheets pack to a twentieth, ones full of the same empty cell to a sixtieth; a thousandth is the
    /// most that DEFLATE can do, and what bombs do.
    private static func isBomb(unpacked: Int, packed: Int) -> Bool {
      unpacked > 1 << 20 && unpacked / 250 > packed
    }

    private func list() throws(SheetFault) {
      var result = unzGoToFirstFile(archive)
      while result == UNZ_OK {
        guard places.count < ZipArchive.mostParts else { throw .damaged }
        var information = unz_file_info64()
        var name = [CChar](repeating: 0, count: 512)
        var place = unz64_file_pos()
        guard
          unzGetCurrentFileInfo64(
            archive, &information, &name, UInt(name.count - 1), nil, 0, nil, 0) == UNZ_OK,
          unzGetFilePos64(archive, &place) == UNZ_OK
        else { throw .damaged }
        let text = String(
          decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let key = text.replacing("\\", with: "/").lowercased()
        // Two parts of one name could be taken for either.
        guard places.updateValue(place, forKey: key) == nil else { throw .damaged }
        result = unzGoToNextFile(archive)
      }
    }

    /// How minizip reads: from `ArchiveBytes`, at the place it last sought.
    private static func functions(_ bytes: UnsafeMutableRawPointer) -> zlib_filefunc64_def {
      zlib_filefunc64_def(
        zopen64_file: { opaque, _, _ in opaque },
        zread_file: { opaque, _, buffer, count in
          guard let bytes = ZipArchive.bytes(opaque), let buffer else { return 0 }
          return UInt(
            bytes.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
        },
        zwrite_file: { _, _, _, _ in 0 },
        ztell64_file: { opaque, _ in UInt64(ZipArchive.bytes(opaque)?.position ?? 0) },
        zseek64_file: { opaque, _, offset, origin in
          guard let bytes = ZipArchive.bytes(opaque), offset <= UInt64(Int32.max) << 20 else {
            return -1
          }
          let base =
            switch origin {
            case ZLIB_FILEFUNC_SEEK_SET: 0
            case ZLIB_FILEFUNC_SEEK_CUR: bytes.position
            case ZLIB_FILEFUNC_SEEK_END: bytes.count
            default: -1
            }
          guard base >= 0, base + Int(offset) <= bytes.count else { return -1 }
          bytes.position = base + Int(offset)
          return 0
        },
        zclose_file: { _, _ in 0 }, zerror_file: { _, _ in 0 }, opaque: bytes)
    }

    private static func bytes(_ opaque: UnsafeMutableRawPointer?) -> ArchiveBytes? {
      opaque.map { Unmanaged<ArchiveBytes>.fromOpaque($0).takeUnretainedValue() }
    }
  }
#endif
