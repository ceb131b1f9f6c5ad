#define _GNU_SOURCE
#include "CSandbox.h"

#if defined(__linux__)
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int limit(int resource, uint64_t value) {
  struct rlimit current, wanted;
  if (getrlimit(resource, &current) != 0) return 0;
  // A limit that is already tighter is kept.
  rlim_t most = current.rlim_max < value ? current.rlim_max : value;
  wanted.rlim_cur = wanted.rlim_max = most;
  return setrlimit(resource, &wanted) == 0;
}

static int enter_landlock(const char *const *readable) {
  int version = (int)syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return 0;
  // The rights of the first version; seccomp below refuses what later versions add.
  uint64_t all = (1ULL << 13) - 1;
  if (version >= 2) all |= 1ULL << 13;  // linking and renaming between folders
  if (version >= 3) all |= 1ULL << 14;  // truncating
  struct landlock_ruleset_attr attributes = {.handled_access_fs = all};
  int rules = (int)syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
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
  return held;
}

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, value)
#define REFUSE(call) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 1), ANSWER(SECCOMP_RET_ERRNO | EPERM)
// Refuses an opening that could write, by the flags in the given argument.
#define ONLY_READING(call, argument)                                                                  \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##call, 0, 4), LOAD(args[argument]),                        \
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND, 0, 1),    \
      ANSWER(SECCOMP_RET_ERRNO | EACCES), ANSWER(SECCOMP_RET_ALLOW)

static int enter_seccomp(void) {
#if defined(__x86_64__)
  const uint32_t machine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
  const uint32_t machine = AUDIT_ARCH_AARCH64;
#else
  return 0;
#endif
#if defined(__x86_64__) || defined(__aarch64__)
  struct sock_filter filter[] = {
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, machine, 1, 0),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
      LOAD(nr),
#if defined(__x86_64__)
      // The x32 calls would be a way around the numbers below.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
      REFUSE(fork), REFUSE(vfork), REFUSE(creat), REFUSE(unlink), REFUSE(rename), REFUSE(mkdir),
      REFUSE(rmdir), REFUSE(link), REFUSE(symlink), REFUSE(chmod), REFUSE(chown), REFUSE(lchown), REFUSE(mknod),
      REFUSE(utime), REFUSE(utimes), REFUSE(futimesat), REFUSE(modify_ldt), REFUSE(iopl), REFUSE(ioperm),
      ONLY_READING(open, 1),
#endif
      ONLY_READING(openat, 2),
      // Its flags lie in memory, where a filter cannot look; glibc falls back to openat.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 437 /* openat2 */, 0, 1), ANSWER(SECCOMP_RET_ERRNO | ENOSYS),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 435 /* clone3 */, 0, 1), ANSWER(SECCOMP_RET_ERRNO | ENOSYS),
      // Threads yes, processes no.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4), LOAD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0), ANSWER(SECCOMP_RET_ERRNO | EPERM),
      ANSWER(SECCOMP_RET_ALLOW),
      REFUSE(execve), REFUSE(execveat), REFUSE(socket), REFUSE(socketpair), REFUSE(connect), REFUSE(bind),
      REFUSE(listen), REFUSE(accept), REFUSE(accept4), REFUSE(sendto), REFUSE(sendmsg), REFUSE(sendmmsg),
      REFUSE(ptrace), REFUSE(process_vm_readv), REFUSE(process_vm_writev), REFUSE(kill), REFUSE(tkill),
      REFUSE(pidfd_open), REFUSE(pidfd_getfd), REFUSE(pidfd_send_signal), REFUSE(unlinkat), REFUSE(renameat), REFUSE(renameat2),
      REFUSE(mkdirat), REFUSE(linkat), REFUSE(symlinkat), REFUSE(fchmod), REFUSE(fchmodat), REFUSE(fchown),
      REFUSE(fchownat), REFUSE(mknodat), REFUSE(truncate), REFUSE(ftruncate), REFUSE(fallocate), REFUSE(utimensat),
      REFUSE(setxattr), REFUSE(lsetxattr), REFUSE(fsetxattr), REFUSE(removexattr), REFUSE(mount), REFUSE(umount2),
      REFUSE(chroot), REFUSE(pivot_root), REFUSE(unshare), REFUSE(setns), REFUSE(open_by_handle_at),
      REFUSE(name_to_handle_at), REFUSE(bpf), REFUSE(perf_event_open), REFUSE(userfaultfd), REFUSE(io_uring_setup),
      REFUSE(io_uring_enter), REFUSE(io_uring_register), REFUSE(keyctl), REFUSE(add_key), REFUSE(request_key),
      REFUSE(memfd_create), REFUSE(personality), REFUSE(syslog), REFUSE(reboot), REFUSE(swapon), REFUSE(swapoff),
      REFUSE(init_module), REFUSE(finit_module), REFUSE(delete_module), REFUSE(kexec_load), REFUSE(acct),
      REFUSE(quotactl), REFUSE(settimeofday), REFUSE(clock_settime), REFUSE(adjtimex), REFUSE(sethostname),
      REFUSE(setdomainname), REFUSE(setuid), REFUSE(setgid), REFUSE(setreuid), REFUSE(setregid), REFUSE(setresuid),
      REFUSE(setresgid), REFUSE(setgroups), REFUSE(shmget), REFUSE(shmat), REFUSE(msgget), REFUSE(mq_open),
      ANSWER(SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {.len = sizeof filter / sizeof filter[0], .filter = filter};
  // For all threads that the run time has already started.
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
#endif
}

int sandbox_enter(uint64_t memory_bytes, uint64_t processor_seconds, const char *const *readable) {
  int held = 0;
  if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0) held |= SANDBOX_ENDS_WITH_PARENT;
  if (limit(RLIMIT_AS, memory_bytes) & limit(RLIMIT_CPU, processor_seconds) & limit(RLIMIT_FSIZE, 0)
      & limit(RLIMIT_NOFILE, 64) & limit(RLIMIT_CORE, 0))
    held |= SANDBOX_LIMITS;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return held;
  if (enter_landlock(readable)) held |= SANDBOX_LANDLOCK;
  if (enter_seccomp()) held |= SANDBOX_SECCOMP;
  return held;
}
#endif
