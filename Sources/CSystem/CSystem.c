#define _GNU_SOURCE
#include "CSystem.h"

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

const void *huikuan_find(const void *bytes, size_t count, const void *text, size_t length) {
    return memmem(bytes, count, text, length);
}
