#ifndef HUIKUAN_XXHASH_SHIM_H
#define HUIKUAN_XXHASH_SHIM_H

#include <xxhash.h>

#endif
