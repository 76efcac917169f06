// What reading and hashing a journal must at least take: the body of every event in the order of
// station and sequence, each hashed with the digest before it, by a plain portable SHA-256 (FIPS
// 180-4; no instructions of the processor's own for it). Prints the rows, the bytes and the last digest.
//
//   cc -O2 -o sha256 sha256.c -lsqlite3 && ./sha256 mediate.db
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  uint32_t state[8];
  uint64_t length;
  uint8_t block[64];
} Hash;

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t rotated(uint32_t word, int by) { return word >> by | word << (32 - by); }

static void mix(Hash *hash, const uint8_t *block) {
  uint32_t w[64], *s = hash->state;
  for (int i = 0; i < 16; i++, block += 4)
    w[i] = (uint32_t)block[0] << 24 | block[1] << 16 | block[2] << 8 | block[3];
  for (int i = 16; i < 64; i++)
    w[i] = (rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ w[i - 2] >> 10) + w[i - 7] +
           (rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ w[i - 15] >> 3) + w[i - 16];
  uint32_t a = s[0], b = s[1], c = s[2], d = s[3], e = s[4], f = s[5], g = s[6], h = s[7];
  for (int i = 0; i < 64; i++) {
    uint32_t first = h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & f) ^ (~e & g)) +
                     K[i] + w[i];
    uint32_t second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
  }
  s[0] += a, s[1] += b, s[2] += c, s[3] += d, s[4] += e, s[5] += f, s[6] += g, s[7] += h;
}

static Hash begun(void) {
  return (Hash){.state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c,
                          0x1f83d9ab, 0x5be0cd19}};
}

static void add(Hash *hash, const uint8_t *bytes, size_t count) {
  size_t held = hash->length % 64;
  hash->length += count;
  if (held > 0) {
    size_t taken = count < 64 - held ? count : 64 - held;
    memcpy(hash->block + held, bytes, taken);
    if (held + taken < 64) return;
    mix(hash, hash->block);
    bytes += taken;
    count -= taken;
  }
  for (; count >= 64; bytes += 64, count -= 64) mix(hash, bytes);
  memcpy(hash->block, bytes, count);
}

static void end(Hash *hash, uint8_t digest[32]) {
  uint64_t bits = hash->length * 8;
  static const uint8_t padding[64] = {0x80};
  uint8_t length[8];
  for (int i = 0; i < 8; i++) length[i] = (uint8_t)(bits >> (56 - 8 * i));
  add(hash, padding, 1 + (119 - hash->length % 64) % 64);
  add(hash, length, 8);
  for (int i = 0; i < 32; i++) digest[i] = (uint8_t)(hash->state[i / 4] >> (24 - i % 4 * 8));
}

int main(int count, char **words) {
  sqlite3 *db;
  sqlite3_stmt *rows;
  if (count == 2 && strcmp(words[1], "--self-test") == 0) {
    Hash hash = begun();
    uint8_t digest[32];
    add(&hash, (const uint8_t *)"abc", 3);
    end(&hash, digest);
    for (int i = 0; i < 32; i++) printf("%02x", digest[i]);
    return puts("") < 0;
  }
  if (count != 2 || sqlite3_open_v2(words[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
      sqlite3_prepare_v2(db, "SELECT body FROM event ORDER BY station, sequence", -1, &rows, NULL) !=
          SQLITE_OK)
    return 1;
  uint8_t digest[32] = {0};
  long long number = 0, bytes = 0;
  int step;
  for (; (step = sqlite3_step(rows)) == SQLITE_ROW; number++) {
    Hash hash = begun();
    const uint8_t *body = sqlite3_column_blob(rows, 0);
    int length = sqlite3_column_bytes(rows, 0);
    add(&hash, digest, 32);
    add(&hash, body, (size_t)length);
    end(&hash, digest);
    bytes += length;
  }
  printf("%lld rows, %lld bytes, ", number, bytes);
  for (int i = 0; i < 32; i++) printf("%02x", digest[i]);
  puts("");
  return step == SQLITE_DONE ? 0 : 1;
}
