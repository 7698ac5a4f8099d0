#ifndef BRAGG_CGZIP_H
#define BRAGG_CGZIP_H

#include <stdbool.h>
#include <stddef.h>

/// Unpacks gzip data piece by piece, through the system's zlib.
typedef struct bragg_gunzip bragg_gunzip;

enum {
  BRAGG_GUNZIP_MORE = 0,
  /// A packed file ended; what follows is another one, or nothing.
  BRAGG_GUNZIP_END = 1,
  BRAGG_GUNZIP_DAMAGED = 2,
};

/// Null only where there is no memory.
bragg_gunzip *bragg_gunzip_new(void);
void bragg_gunzip_free(bragg_gunzip *gunzip);

/// Unpacks as much as fits. `used` is how many packed bytes were read, `filled` how many came out.
int bragg_gunzip_next(
  bragg_gunzip *gunzip, const void *packed, size_t packed_length, void *room, size_t room_length,
  size_t *used, size_t *filled);

#endif
