#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

iconv_t huikuan_iconv_open(const char *to_encoding, const char *from_encoding) {
    iconv_t converter = iconv_open(to_encoding, from_encoding);
    return converter == (iconv_t)-1 ? NULL : converter;
}

int huikuan_renameat2_exchange(int first_folder, const char *first, int second_folder, const char *second) {
    return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

// Sixteen places at a time, for every kind of machine: the compiler makes its own instructions of these.
typedef unsigned char block __attribute__((vector_size(16)));
typedef unsigned long long words __attribute__((vector_size(16)));

const void *huikuan_find(const void *bytes, size_t count, const void *text, size_t length) {
    const unsigned char *start = bytes, *wanted = text;
    if (length == 0 || count < length) return length == 0 ? bytes : NULL;
    const block first = (block){0} + wanted[0], last = (block){0} + wanted[length - 1];
    const size_t places = count - length + 1;
    size_t place = 0;
    for (; place + sizeof(block) <= places; place += sizeof(block)) {
        block begin, end;
        memcpy(&begin, start + place, sizeof begin);
        memcpy(&end, start + place + length - 1, sizeof end);
        const words match = (words)((begin == first) & (end == last));
        if ((match[0] | match[1]) == 0) continue;
        for (size_t near = place; near < place + sizeof(block); near++)
            if (memcmp(start + near, wanted, length) == 0) return start + near;
    }
    return memmem(start + place, count - place, text, length);
}
