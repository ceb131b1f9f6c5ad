#define _GNU_SOURCE
#if defined(__linux__)
#include "landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

/// `struct landlock_ruleset_attr` as later kernels have it; Debian's header has only its beginning.
struct ruleset {
  uint64_t handled_access_fs;
  uint64_t handled_access_net;
  uint64_t scoped;
};

/// All rights of a version, so that whatever no rule grants is refused (Documentation/userspace-api/landlock.rst).
static struct ruleset rights(int version) {
  struct ruleset all = {.handled_access_fs = (1ULL << 13) - 1};
  if (version >= 2) all.handled_access_fs |= 1ULL << 13;  // linking and renaming between folders
  if (version >= 3) all.handled_access_fs |= 1ULL << 14;  // truncating
  if (version >= 4) all.handled_access_net = 3;           // binding and connecting of TCP
  if (version >= 5) all.handled_access_fs |= 1ULL << 15;  // commands to devices
  if (version >= 6) all.scoped = 3;                       // abstract sockets and signals of other processes
  return all;
}

static size_t size_of_rights(int version) {
  if (version >= 6) return sizeof(struct ruleset);
  return version >= 4 ? offsetof(struct ruleset, scoped) : offsetof(struct ruleset, handled_access_net);
}

/// The folder of threads has two links of its own and one a thread.
static int is_only_thread(void) {
  struct stat status;
  return stat("/proc/self/task", &status) == 0 && status.st_nlink == 3;
}

int enter_landlock(const char *const *readable) {
  int version = (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return 0;
  int is_alone = is_only_thread();
  struct ruleset all = rights(version);
  int rules = (int)syscall(SYS_landlock_create_ruleset, &all, size_of_rights(version), 0);
  if (rules < 0) return 0;
  for (const char *const *path = readable; *path != NULL; path++) {
    int descriptor = open(*path, O_PATH | O_CLOEXEC);
    if (descriptor < 0) continue;
    struct stat status;
    uint64_t access = LANDLOCK_ACCESS_FS_READ_FILE;
    if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) access |= LANDLOCK_ACCESS_FS_READ_DIR;
    struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = descriptor};
    syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(descriptor);
  }
  int held = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  close(rules);
  return held && is_alone;
}
#endif
