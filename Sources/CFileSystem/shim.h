// Two calls of Linux that glibc declares for GNU sources only, which Swift's own module leaves out.
#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Lets two files or folders take each other's name in one step (renameat2(2), RENAME_EXCHANGE).
static inline int jianbao_exchange(const char *one, const char *other) {
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}
