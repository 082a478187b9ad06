// zlib says some of its calls with macros, which Swift cannot see.
#pragma once
#include <zlib.h>

/// Prepares `stream` to inflate a raw deflate stream: no zlib or gzip header (RFC 1951).
static inline int jianbao_inflate_init_raw(z_stream *stream) {
  return inflateInit2(stream, -MAX_WBITS);
}

/// Prepares `stream` to deflate without a header, at zlib's default level.
static inline int jianbao_deflate_init_raw(z_stream *stream) {
  return deflateInit2(stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}
