// A preload shim that makes the n-th file operation of a program fail.
//
// It counts open with O_CREAT, write, pwrite, fsync, fdatasync, ftruncate, unlink and rename on
// paths that contain $FAULT_PATH; the $FAULT_AT-th of them (counted from 1) fails as $FAULT_KIND
// says: eio, enospc, short (a write does half of its work and says so) or kill (half of a write,
// then SIGKILL). Of kind short only writes are counted. With $FAULT_FOREVER=1 all later ones fail
// too. $FAULT_COUNT names a file that gets the number of operations at exit.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *part;
static long at;
static int forever;
static enum { NONE, EIO_KIND, ENOSPC_KIND, SHORT, KILL } kind;
static atomic_long count;

__attribute__((constructor)) static void start(void) {
  const char *text = getenv("FAULT_KIND");
  part = getenv("FAULT_PATH");
  at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
  forever = getenv("FAULT_FOREVER") != NULL;
  if (!text) kind = NONE;
  else if (!strcmp(text, "eio")) kind = EIO_KIND;
  else if (!strcmp(text, "enospc")) kind = ENOSPC_KIND;
  else if (!strcmp(text, "short")) kind = SHORT;
  else if (!strcmp(text, "kill")) kind = KILL;
  else abort();
}

__attribute__((destructor)) static void finish(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&count));
  fclose(file);
}

static int isPath(const char *path) { return part && path && strstr(path, part) != NULL; }

static int isFile(int fd) {
  char link[32], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return isPath(path);
}

// Counts one operation; whether it is to fail.
static int isHit(int isWrite) {
  if (kind == SHORT && !isWrite) return 0;
  long n = atomic_fetch_add(&count, 1) + 1;
  return kind != NONE && at > 0 && (n == at || (forever && n > at));
}

static int failure(void) {
  if (kind == KILL) raise(SIGKILL);
  errno = kind == ENOSPC_KIND ? ENOSPC : EIO;
  return -1;
}

#define OPEN(name)                                                   \
  int name(const char *path, int flags, ...) {                       \
    mode_t mode = 0;                                                 \
    if (flags & (O_CREAT | O_TMPFILE)) {                             \
      va_list list;                                                  \
      va_start(list, flags);                                         \
      mode = va_arg(list, mode_t);                                   \
      va_end(list);                                                  \
    }                                                                \
    if (flags & O_CREAT && isPath(path) && isHit(0)) return failure(); \
    return REAL(name)(path, flags, mode);                            \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                 \
  int name(int folder, const char *path, int flags, ...) {           \
    mode_t mode = 0;                                                 \
    if (flags & (O_CREAT | O_TMPFILE)) {                             \
      va_list list;                                                  \
      va_start(list, flags);                                         \
      mode = va_arg(list, mode_t);                                   \
      va_end(list);                                                  \
    }                                                                \
    if (flags & O_CREAT && isPath(path) && isHit(0)) return failure(); \
    return REAL(name)(folder, path, flags, mode);                    \
  }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int fd, const void *bytes, size_t size) {
  if (!isFile(fd) || !isHit(1)) return REAL(write)(fd, bytes, size);
  ssize_t done = kind == SHORT || kind == KILL ? REAL(write)(fd, bytes, size / 2) : 0;
  return kind == SHORT ? done : failure();
}

#define PWRITE(name, offset_type)                                                            \
  ssize_t name(int fd, const void *bytes, size_t size, offset_type offset) {                 \
    if (!isFile(fd) || !isHit(1)) return REAL(name)(fd, bytes, size, offset);                \
    ssize_t done = kind == SHORT || kind == KILL ? REAL(name)(fd, bytes, size / 2, offset) : 0; \
    return kind == SHORT ? done : failure();                                                 \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define ON_FILE(name)                                  \
  int name(int fd) {                                   \
    if (isFile(fd) && isHit(0)) return failure();      \
    return REAL(name)(fd);                             \
  }
ON_FILE(fsync)
ON_FILE(fdatasync)

#define TRUNCATE(name, length_type)                    \
  int name(int fd, length_type length) {               \
    if (isFile(fd) && isHit(0)) return failure();      \
    return REAL(name)(fd, length);                     \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
  if (isPath(path) && isHit(0)) return failure();
  return REAL(unlink)(path);
}

int rename(const char *from, const char *to) {
  if ((isPath(from) || isPath(to)) && isHit(0)) return failure();
  return REAL(rename)(from, to);
}
