#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

iconv_t huikuan_iconv_open(const char *to_encoding, const char *from_encoding) {
    iconv_t converter = iconv_open(to_encoding, from_encoding);
    return converter == (iconv_t)-1 ? NULL : converter;
}

int huikuan_renameat2_exchange(int first_folder, const char *first, int second_folder, const char *second) {
    return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

// Sixty-four places at a time, for every kind of machine: the compiler makes its own instructions of these.
typedef unsigned char block __attribute__((vector_size(64)));

// Twice as fast where a machine has longer registers.
#if defined(__x86_64__)
#define FASTER_WITH_AVX2 __attribute__((target_clones("avx2", "default")))
// Where much is compared with each block, a fifth faster still with registers as long as one.
#define FASTER_WITH_AVX512 __attribute__((target_clones("avx512bw", "avx2", "default")))
#else
#define FASTER_WITH_AVX2
#define FASTER_WITH_AVX512
#endif

// A bit for each byte of a comparison's outcome, the first byte's the lowest.
#define BITS(outcome)                                                                                                  \
    ({                                                                                                                 \
        typedef bool truths __attribute__((ext_vector_type(64)));                                                      \
        const truths each = __builtin_convertvector(outcome, truths);                                                  \
        uint64_t bits;                                                                                                 \
        memcpy(&bits, &each, sizeof bits);                                                                             \
        bits;                                                                                                          \
    })

FASTER_WITH_AVX2
const void *huikuan_find(const void *bytes, size_t count, const void *text, size_t length) {
    const unsigned char *start = bytes, *wanted = text;
    if (length == 0 || count < length) return length == 0 ? bytes : NULL;
    const size_t places = count - length + 1;
    size_t place = 0;
    for (; place + sizeof(block) <= places; place += sizeof(block)) {
        block begin, end;
        memcpy(&begin, start + place, sizeof begin);
        memcpy(&end, start + place + length - 1, sizeof end);
        uint64_t near = BITS((begin == wanted[0]) & (end == wanted[length - 1]));
        for (; near != 0; near &= near - 1) {
            const unsigned char *found = start + place + __builtin_ctzll(near);
            if (memcmp(found, wanted, length) == 0) return found;
        }
    }
    return memmem(start + place, count - place, text, length);
}

// The marks that come next behind each of some marks, of the same word.
static inline uint64_t next_marks(uint64_t marks, uint64_t places_behind) {
    // Where nothing is marked stand ones: a sum carries through them up to the next mark.
    return (~marks + places_behind) & marks;
}

// The places from which the next mark, eight places on at most, is one of these.
static inline uint64_t places_before(uint64_t marks, uint64_t these) {
    uint64_t reached = these, free = ~marks;
    for (int distance = 1; distance < 8; distance *= 2) {
        reached |= free & reached >> distance;
        free &= free >> distance;
    }
    return reached >> 1;
}

FASTER_WITH_AVX512
void huikuan_mark_stops(const void *bytes, size_t count, uint64_t *stops) {
    uint64_t letter_before = 0, end_before = 0;
    for (size_t place = 0; place <= count; place += sizeof(block), stops++) {
        // The byte behind the block is read too: the last ones are read from a copy.
        unsigned char last[sizeof(block) + 1];
        const unsigned char *start = (const unsigned char *)bytes + place;
        if (count - place < sizeof last) {
            memset(last, 0, sizeof last);
            if (place < count) memcpy(last, start, count - place);
            start = last;
        }
        block here, next;
        memcpy(&here, start, sizeof here);
        memcpy(&next, start + 1, sizeof next);
        const block small = here | 0x20;
        const uint64_t ends = BITS(here == '>'), openings = BITS(here == '<');
        // `Optional(`, `NaN`, `[object `, `{{`, `}}`, U+27E6, U+FFFD, and a few more, which whoever looks there passes.
        const uint64_t others = BITS(
            (here == '"') | (here == '\'') | ((here == '=') & (next != '"') & (next != '\'')) |
            (((here | 1) == 'O') & ((next == 'p') | (next == 'a'))) | ((here == '[') & (next == 'o')) |
            (((here & ~6) == ('{' & ~6)) & (here == next)) | (((here | 0x0D) == 0xEF) & ((next | 0x20) == 0xBF)));
        // `nil`, `nan`, `null`, `inf`, `undefined`, with no letter before.
        const uint64_t words = BITS(((here == 'n') & ((next == 'i') | (next == 'a') | (next == 'u'))) |
                                    (((here == 'i') | (here == 'u')) & (next == 'n')));
        const uint64_t letters = BITS(small - 'a' < 26);
        const uint64_t marks = ends | openings | others | (words & ~(letters << 1 | letter_before));
        letter_before = letters >> 63;

        // Tags without attributes, as `<td>` and `</td>`, behind the end of another: there is nothing to do, unless a
        // script or style may begin.
        const uint64_t names = BITS(((small - 'a' < 26) & (small != 's')) | (here == '/'));
        const uint64_t behind_ends = next_marks(marks, ends << 1 | end_before);
        const uint64_t plain = openings & behind_ends & names >> 1 & places_before(marks, ends);
        *stops = marks & ~(plain | next_marks(marks, plain << 1));
        if (marks != 0) end_before = ends > (marks & ~ends);
    }
}
