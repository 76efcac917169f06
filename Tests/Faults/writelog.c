// A preload shim that logs what a program does to the files whose paths contain $WRITELOG_PATH.
//
// Each change is appended to $WRITELOG after it was done, by one write, so that the records of
// several programs follow one another whole. A record is a letter (c create, w write, t truncate,
// u unlink, r rename, s sync of a file, d sync of a folder), the lengths of the path and of the
// data (32 bits each), an offset (64 bits), the path, and the data; little-endian. A truncation
// has the new length as its offset, a renaming the new name as its data.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static const char *part;
static int journal = -1;

__attribute__((constructor)) static void start(void) {
  const char *path = getenv("WRITELOG");
  part = getenv("WRITELOG_PATH");
  if (path && part)
    journal = REAL(open)(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int isPath(const char *path) { return journal >= 0 && path && strstr(path, part); }

// The path of an open file, where it is to be logged.
static int pathOf(int fd, char path[PATH_MAX]) {
  char link[32];
  if (journal < 0) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return isPath(path);
}

static void record(
    char letter, const char *path, uint64_t offset, const void *data, uint32_t size) {
  int error = errno;
  uint32_t length = strlen(path);
  char head[17];
  head[0] = letter;
  memcpy(head + 1, &length, 4);
  memcpy(head + 5, &size, 4);
  memcpy(head + 9, &offset, 8);
  struct iovec parts[3] = {{head, 17}, {(void *)path, length}, {(void *)data, size}};
  if (writev(journal, parts, 3) != (ssize_t)(17 + length + size)) abort();
  errno = error;
}

#define OPEN(name)                                              \
  int name(const char *path, int flags, ...) {                  \
    mode_t mode = 0;                                            \
    if (flags & (O_CREAT | O_TMPFILE)) {                        \
      va_list list;                                             \
      va_start(list, flags);                                    \
      mode = va_arg(list, mode_t);                              \
      va_end(list);                                             \
    }                                                           \
    int isNew = isPath(path) && access(path, F_OK) != 0;        \
    int fd = REAL(name)(path, flags, mode);                     \
    if (fd >= 0 && isNew && flags & O_CREAT) record('c', path, 0, NULL, 0); \
    else if (fd >= 0 && isPath(path) && flags & O_TRUNC) record('t', path, 0, NULL, 0); \
    return fd;                                                  \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *bytes, size_t size) {
  char path[PATH_MAX];
  ssize_t done = REAL(write)(fd, bytes, size);
  if (done > 0 && pathOf(fd, path))
    record('w', path, lseek(fd, 0, SEEK_CUR) - done, bytes, done);
  return done;
}

#define PWRITE(name, offset_type)                                            \
  ssize_t name(int fd, const void *bytes, size_t size, offset_type offset) { \
    char path[PATH_MAX];                                                     \
    ssize_t done = REAL(name)(fd, bytes, size, offset);                      \
    if (done > 0 && pathOf(fd, path)) record('w', path, offset, bytes, done); \
    return done;                                                             \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define SYNC(name)                                                      \
  int name(int fd) {                                                    \
    char path[PATH_MAX];                                                \
    struct stat status;                                                 \
    int result = REAL(name)(fd);                                        \
    if (result == 0 && pathOf(fd, path) && fstat(fd, &status) == 0)     \
      record(S_ISDIR(status.st_mode) ? 'd' : 's', path, 0, NULL, 0);    \
    return result;                                                      \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, length_type)                                     \
  int name(int fd, length_type length) {                                \
    char path[PATH_MAX];                                                \
    int result = REAL(name)(fd, length);                                \
    if (result == 0 && pathOf(fd, path)) record('t', path, length, NULL, 0); \
    return result;                                                      \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  if (result == 0 && isPath(path)) record('u', path, 0, NULL, 0);
  return result;
}

int rename(const char *from, const char *to) {
  int result = REAL(rename)(from, to);
  if (result == 0 && isPath(from)) record('r', from, 0, to, strlen(to));
  return result;
}
