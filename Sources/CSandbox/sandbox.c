#define _GNU_SOURCE
#include "CSandbox.h"

#if defined(__linux__)
#include "landlock.h"
#include "seccomp.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Files that whoever started the program left open are none of a worker's business.
static void close_inherited(void) {
  if (syscall(436 /* close_range */, 3, ~0U, 0) == 0) return;
  struct rlimit files;
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  for (rlim_t descriptor = 3; descriptor < files.rlim_cur && descriptor < 65536; descriptor++) close((int)descriptor);
}

static int limit(int resource, uint64_t value) {
  struct rlimit current, wanted;
  if (getrlimit(resource, &current) != 0) return 0;
  // A limit that is already tighter is kept.
  rlim_t most = current.rlim_max < value ? current.rlim_max : value;
  wanted.rlim_cur = wanted.rlim_max = most;
  return setrlimit(resource, &wanted) == 0;
}

/// Of a sanitizer's runtime, where the program was built with one.
extern void __asan_init(void) __attribute__((weak));
extern void __tsan_init(void) __attribute__((weak));

/// A sanitizer keeps terabytes of address space for what it knows of the memory, and could not begin within a limit.
static int limit_memory(uint64_t bytes) {
  if (__asan_init || __tsan_init) return 1;
  return limit(RLIMIT_AS, bytes);
}

int sandbox_enter(uint64_t memory_bytes, uint64_t processor_seconds, const char *const *readable) {
  int held = 0;
  close_inherited();
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0) held |= SANDBOX_ENDS_WITH_PARENT;
  if (limit_memory(memory_bytes) & limit(RLIMIT_CPU, processor_seconds) & limit(RLIMIT_FSIZE, 0)
      & limit(RLIMIT_NOFILE, 64) & limit(RLIMIT_CORE, 0))
    held |= SANDBOX_LIMITS;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return held;
  if (enter_landlock(readable)) held |= SANDBOX_LANDLOCK;
  if (enter_seccomp()) held |= SANDBOX_SECCOMP;
  return held;
}
#endif
