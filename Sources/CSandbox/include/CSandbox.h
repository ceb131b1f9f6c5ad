#pragma once
#include <stdint.h>

#if defined(__linux__)
// The GNU and Linux calls that Swift's Glibc module does not show.

/// What holds after `sandbox_enter`; a bit each.
enum {
  SANDBOX_LIMITS = 1,
  SANDBOX_LANDLOCK = 2,
  SANDBOX_SECCOMP = 4,
  SANDBOX_ENDS_WITH_PARENT = 8
};

/// Locks this process in, for good: memory, processor time and files limited; no network, no new programs, no
/// writing to the file system; reading only below `readable` (a list that ends with NULL; missing paths are skipped).
/// Descriptors but standard input, output and error are closed. What the kernel lacks is left out, its bit not set.
///
/// To be called before a second thread exists: Landlock holds for the calling thread and those that it starts, so
/// with others there its bit is not set, though it then holds for this one.
int sandbox_enter(uint64_t memory_bytes, uint64_t processor_seconds, const char *_Nullable const *_Nonnull readable);

/// Hands an open file to the process at the other end of a socket, along with one byte.
///
/// @return As of sendmsg(2): -1, with errno, where it fails.
long descriptor_send(int socket, int descriptor);

/// Waits for what `descriptor_send` sends.
///
/// @return A descriptor of this process's own, or -1 where none came.
int descriptor_receive(int socket);
#endif
