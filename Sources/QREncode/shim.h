#ifndef HUIKUAN_QRENCODE_SHIM_H
#define HUIKUAN_QRENCODE_SHIM_H

#include <qrencode.h>

#endif
