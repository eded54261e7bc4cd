#ifndef HUIKUAN_CLINUX_H
#define HUIKUAN_CLINUX_H

// What the C library offers and Swift's Glibc module does not show.

#include <stddef.h>
#include <stdint.h>
// iconv_open, iconv and iconv_close come with this header; from Swift, open with huikuan_iconv_open,
// because iconv_open reports failure as a pointer of value -1.
#include <iconv.h>

/// Opens a converter between two encodings; NULL, with errno set, where the C library knows no such conversion.
iconv_t _Nullable huikuan_iconv_open(const char *_Nonnull to_encoding, const char *_Nonnull from_encoding);

/// iconv's result for "failed, see errno", which Swift cannot read as a macro.
static inline size_t huikuan_iconv_failed(void) { return (size_t)-1; }

/// Asks for the memory at an address before it is needed, so that nobody waits for it then. Never reads it.
static inline void huikuan_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

/// Swaps what two paths name in one step: 0, or the error number.
/// EINVAL, ENOSYS and EXDEV mean that this file system cannot.
int huikuan_renameat2_exchange(int first_folder, const char *_Nonnull first,
                               int second_folder, const char *_Nonnull second);

/// Where the text stands first, or NULL: memmem for pages that hardly ever hold it, several times as fast.
const void *_Nullable huikuan_find(const void *_Nonnull bytes, size_t count, const void *_Nonnull text, size_t length);

/// Marks where the audit of a page stops: a bit for each byte that is `<`, `>`, a quote, `=` before anything but a quote,
/// or may begin tell-tale text (TellTale.swift), in `count / 64 + 1` words. Most tags without attributes are left out.
void huikuan_mark_stops(const void *_Nullable bytes, size_t count, uint64_t *_Nonnull stops);

#endif
