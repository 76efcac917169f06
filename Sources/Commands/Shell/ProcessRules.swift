import Glibc

/// What holds for the process of any program of the office.
public enum ProcessRules {
  /// To be applied before anything else is done.
  public static func apply() {
    // Files of the office are for their owner alone.
    umask(0o077)
    // Nor is what was in memory left behind by a crash.
    var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
    // A full disk or a closed pipe is an error to report, not a signal to die of.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }
}
