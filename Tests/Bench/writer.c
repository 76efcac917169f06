// What one entry by one process must at least take while others write: opens a database of schema.sql,
// enters one dispute of a station under its next number with two parties, durably, and closes. A busy
// database is asked again after 0.3 to 1 ms, never the same for two processes.
//
//   cc -O2 -o writer writer.c -lsqlite3 && ./writer raw.db JS01
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static unsigned draws;

static void pause_a_little(void) {
  draws = draws * 1103515245u + 12345u;
  struct timespec span = {0, 300000 + (long)(draws >> 8) % 700000};
  nanosleep(&span, NULL);
}

static void run(sqlite3 *db, const char *sql) {
  int code;
  while ((code = sqlite3_exec(db, sql, NULL, NULL, NULL)) == SQLITE_BUSY) pause_a_little();
  if (code != SQLITE_OK) {
    fprintf(stderr, "writer: %s\n", sqlite3_errmsg(db));
    exit(1);
  }
}

int main(int count, char **words) {
  sqlite3 *db;
  struct timespec now;
  if (count != 3 || sqlite3_open_v2(words[1], &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) return 1;
  clock_gettime(CLOCK_MONOTONIC, &now);
  draws = (unsigned)getpid() * 2654435761u + (unsigned)now.tv_nsec;
  run(db, "PRAGMA journal_mode = TRUNCATE");
  run(db, "PRAGMA synchronous = EXTRA");
  run(db, "BEGIN IMMEDIATE");
  char *sql = sqlite3_mprintf(
      "INSERT INTO dispute (station, year, serial, category, source, status, summary, registered_on)"
      " SELECT %Q, 2022, coalesce(max(serial), 0) + 1, 'neighbour', 'call_110', 'open', '楼上漏水',"
      " '2022-06-01' FROM dispute WHERE station = %Q AND year = 2022",
      words[2], words[2]);
  run(db, sql);
  long long dispute = sqlite3_last_insert_rowid(db);
  sqlite3_free(sql);
  sql = sqlite3_mprintf(
      "INSERT INTO party VALUES (%lld, 'applicant', '甲某'), (%lld, 'respondent', '乙某')", dispute,
      dispute);
  run(db, sql);
  sqlite3_free(sql);
  run(db, "COMMIT");
  return sqlite3_close(db) == SQLITE_OK ? 0 : 1;
}
