#if Spreadsheet
  import Glibc

  /// How much the process may take, so that no file can take more.
  enum ProcessLimits {
    static func set() {
      // Addresses are mostly of libraries; a workbook takes a tenth of this.
      limit(RLIMIT_AS, 1 << 30)
      limit(RLIMIT_CPU, 900)
      limit(RLIMIT_FSIZE, 64 << 30)
      limit(RLIMIT_NOFILE, 16)
      limit(RLIMIT_CORE, 0)
    }

    private static func limit(_ resource: __rlimit_resource, _ most: UInt) {
      var limit = rlimit(rlim_cur: most, rlim_max: most)
      setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
  }

  /// The file for what is not held in memory.
  enum SpillFile {
    /// Descriptor 3 where it is open, else a file without a name of the system's folder for such.
    static var descriptor: Int32 {
      if fcntl(3, F_GETFD) >= 0 { return 3 }
      guard let file = tmpfile() else { leave("unwritable", 3) }
      return fileno(file)
    }
  }

  /// What the rows are written to.
  enum StandardOutput {
    static func write(_ piece: UnsafeRawBufferPointer) -> Bool {
      var rest = piece
      while !rest.isEmpty {
        let count = Glibc.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count > 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }
#endif
