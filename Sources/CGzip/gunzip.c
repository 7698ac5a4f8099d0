#include "CGzip.h"

#include <stdlib.h>
#include <zlib.h>

struct bragg_gunzip {
  z_stream stream;
  bool ended;
};

bragg_gunzip *bragg_gunzip_new(void) {
  bragg_gunzip *gunzip = calloc(1, sizeof *gunzip);
  // 15 bits of window, and 16 for gzip's own header.
  if (gunzip && inflateInit2(&gunzip->stream, 15 + 16) == Z_OK) return gunzip;
  free(gunzip);
  return NULL;
}

void bragg_gunzip_free(bragg_gunzip *gunzip) {
  if (!gunzip) return;
  inflateEnd(&gunzip->stream);
  free(gunzip);
}

int bragg_gunzip_next(
  bragg_gunzip *gunzip, const void *packed, size_t packed_length, void *room, size_t room_length,
  size_t *used, size_t *filled) {
  z_stream *stream = &gunzip->stream;
  if (gunzip->ended) inflateReset(stream);
  gunzip->ended = false;
  // Pieces are far smaller than what zlib counts to.
  stream->next_in = (Bytef *)packed;
  stream->avail_in = (uInt)packed_length;
  stream->next_out = room;
  stream->avail_out = (uInt)room_length;
  int status = inflate(stream, Z_NO_FLUSH);
  *used = packed_length - stream->avail_in;
  *filled = room_length - stream->avail_out;
  gunzip->ended = status == Z_STREAM_END;
  if (gunzip->ended) return BRAGG_GUNZIP_END;
  // No progress is no fault: there may be room or data for the next call.
  return status == Z_OK || status == Z_BUF_ERROR ? BRAGG_GUNZIP_MORE : BRAGG_GUNZIP_DAMAGED;
}
