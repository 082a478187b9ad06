// Questions about 64 bytes at once: bit i of an answer belongs to byte i.
//
// Written in the vectors of the compiler, which makes SSE2 of them on x86-64, NEON on ARM, and plain
// code elsewhere; Swift's own vectors have no way from lanes to bits that is as fast.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef int8_t jianbao_bytes __attribute__((ext_vector_type(64)));
typedef bool jianbao_flags __attribute__((ext_vector_type(64)));

// Macros, because a vector of 64 bytes is passed to no function without AVX-512.
#define JIANBAO_LOAD(bytes, from) \
  jianbao_bytes bytes; \
  memcpy(&bytes, from, 64)
#define JIANBAO_ALL(value) ((jianbao_bytes)(int8_t)(value))
#define JIANBAO_BITS(answer, lanes) \
  do { \
    jianbao_flags flags = __builtin_convertvector((jianbao_bytes)(lanes), jianbao_flags); \
    memcpy(&(answer), &flags, 8); \
  } while (0)

/// What splits a text table.
struct jianbao_marks {
  uint64_t quotes;
  uint64_t delimiters;
  /// CR and LF.
  uint64_t ends;
};

static inline struct jianbao_marks jianbao_marks(const uint8_t *from, uint8_t delimiter) {
  JIANBAO_LOAD(bytes, from);
  struct jianbao_marks marks;
  JIANBAO_BITS(marks.quotes, bytes == JIANBAO_ALL('"'));
  JIANBAO_BITS(marks.delimiters, bytes == JIANBAO_ALL(delimiter));
  JIANBAO_BITS(marks.ends, (bytes == JIANBAO_ALL('\n')) | (bytes == JIANBAO_ALL('\r')));
  return marks;
}

/// CR and LF.
static inline uint64_t jianbao_line_ends(const uint8_t *from) {
  JIANBAO_LOAD(bytes, from);
  uint64_t ends;
  JIANBAO_BITS(ends, (bytes == JIANBAO_ALL('\n')) | (bytes == JIANBAO_ALL('\r')));
  return ends;
}

/// Bytes from 0x80 on.
static inline uint64_t jianbao_high(const uint8_t *from) {
  JIANBAO_LOAD(bytes, from);
  uint64_t high;
  JIANBAO_BITS(high, bytes < JIANBAO_ALL(0));
  return high;
}

/// How bytes from 0x80 on stand in UTF-8.
struct jianbao_utf8 {
  /// 0x80 to 0xBF.
  uint64_t continuations;
  /// 0xE0 to 0xFF, which begin a character of at least three bytes.
  uint64_t wide;
  /// Bytes that are never right, or decide what their neighbour may be: 0xC0, 0xC1, 0xE0, 0xED and
  /// from 0xF0 on.
  uint64_t special;
};

static inline struct jianbao_utf8 jianbao_utf8(const uint8_t *from) {
  JIANBAO_LOAD(bytes, from);
  struct jianbao_utf8 utf8;
  JIANBAO_BITS(utf8.continuations, bytes < JIANBAO_ALL(0xC0));
  JIANBAO_BITS(utf8.wide, (bytes < JIANBAO_ALL(0)) & (bytes >= JIANBAO_ALL(0xE0)));
  JIANBAO_BITS(
    utf8.special,
    (bytes == JIANBAO_ALL(0xE0)) | (bytes == JIANBAO_ALL(0xED)) | (bytes == JIANBAO_ALL(0xC0))
      | (bytes == JIANBAO_ALL(0xC1)) | ((bytes < JIANBAO_ALL(0)) & (bytes >= JIANBAO_ALL(0xF0)))
  );
  return utf8;
}

/// How bytes stand in GB18030.
struct jianbao_gb18030 {
  uint64_t high;
  /// 0x40 to 0x7E, which may be second bytes though they are ASCII.
  uint64_t low_trails;
  /// 0x80 and 0xFF, which begin no character.
  uint64_t special;
};

static inline struct jianbao_gb18030 jianbao_gb18030(const uint8_t *from) {
  JIANBAO_LOAD(bytes, from);
  struct jianbao_gb18030 gb18030;
  JIANBAO_BITS(gb18030.high, bytes < JIANBAO_ALL(0));
  JIANBAO_BITS(gb18030.low_trails, (bytes >= JIANBAO_ALL(0x40)) & (bytes < JIANBAO_ALL(0x7F)));
  JIANBAO_BITS(
    gb18030.special,
    (bytes == JIANBAO_ALL(0x80)) | (bytes == JIANBAO_ALL(0xFF))
  );
  return gb18030;
}
