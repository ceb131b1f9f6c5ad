#define _GNU_SOURCE
#if defined(__linux__)
#include "seccomp.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define LOAD_LOW(argument) LOAD(args[argument])
#define LOAD_HIGH(argument) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[argument]) + 4)
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, value)
#define REFUSED(error) ANSWER(SECCOMP_RET_ERRNO | (error))
#define ALLOWED ANSWER(SECCOMP_RET_ALLOW)
#define EQUALS(value, yes, no) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, yes, no)
#define HAS(bits, yes, no) BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, yes, no)

#define ALLOW(call) EQUALS(__NR_##call, 0, 1), ALLOWED
#define ANSWER_CALL(number, error) EQUALS(number, 0, 1), REFUSED(error)
/// An opening that could write is refused by the flags in the given argument.
#define ALLOW_READING(call, argument)                                                           \
  EQUALS(__NR_##call, 0, 4), LOAD_LOW(argument),                                                \
      HAS(O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY), 0, 1), \
      REFUSED(EACCES), ALLOWED

/// Kinds of namespace: a thread gets none of its own (linux/sched.h).
#define NAMESPACES 0x7E020080

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#endif

int enter_seccomp(void) {
#if !defined(MACHINE)
  return 0;
#else
  const uint32_t self = (uint32_t)getpid();
  struct sock_filter filter[] = {
      LOAD(arch),
      EQUALS(MACHINE, 1, 0),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
      LOAD(nr),
#if defined(__x86_64__)
      // The x32 calls would be a way around the numbers below.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
#endif

      // Memory.
      ALLOW(mprotect), ALLOW(mmap), ALLOW(munmap), ALLOW(mremap), ALLOW(brk), ALLOW(madvise),

      // Descriptors that are open or handed over, and waiting for them.
      ALLOW(read), ALLOW(write), ALLOW(readv), ALLOW(writev), ALLOW(recvmsg), ALLOW(pread64), ALLOW(lseek), ALLOW(close), ALLOW(dup),
      ALLOW(dup3), ALLOW(ppoll), ALLOW(pselect6), ALLOW(epoll_create1), ALLOW(epoll_ctl), ALLOW(epoll_pwait),
      ALLOW(eventfd2), ALLOW(timerfd_create), ALLOW(timerfd_settime),

      // Files, only to read; Landlock says which.
      ALLOW_READING(openat, 2),
      ALLOW(newfstatat), ALLOW(fstat), ALLOW(statx), ALLOW(faccessat), ALLOW(faccessat2), ALLOW(readlinkat), ALLOW(getdents64),
      ALLOW(statfs), ALLOW(fstatfs), ALLOW(getcwd), ALLOW(fadvise64),
#if defined(__x86_64__)
      // Older forms of the same, which other processors never had.
      ALLOW_READING(open, 1),
      ALLOW(stat), ALLOW(lstat), ALLOW(access), ALLOW(readlink), ALLOW(dup2), ALLOW(poll), ALLOW(select), ALLOW(epoll_wait),
      ALLOW(time), ALLOW(getrlimit),
#endif

      // Threads and clocks.
      ALLOW(futex), ALLOW(sched_yield), ALLOW(sched_getaffinity), ALLOW(set_robust_list), ALLOW(rseq),
      ALLOW(set_tid_address), ALLOW(membarrier), ALLOW(getcpu), ALLOW(clock_gettime), ALLOW(clock_getres),
      ALLOW(clock_nanosleep), ALLOW(nanosleep), ALLOW(gettimeofday), ALLOW(restart_syscall), ALLOW(exit), ALLOW(exit_group),

      // What the process is, and chance.
      ALLOW(getrandom), ALLOW(getpid), ALLOW(getppid), ALLOW(gettid), ALLOW(getuid), ALLOW(geteuid), ALLOW(getgid),
      ALLOW(getegid), ALLOW(uname), ALLOW(sysinfo), ALLOW(getrusage),

      // Signals within the process.
      ALLOW(rt_sigaction), ALLOW(rt_sigprocmask), ALLOW(rt_sigreturn), ALLOW(sigaltstack),
      EQUALS(__NR_tgkill, 0, 4), LOAD_LOW(0), EQUALS(self, 0, 1), ALLOWED, REFUSED(EPERM),

      // Threads yes, processes no.
      EQUALS(__NR_clone, 0, 5), LOAD_LOW(0), HAS(NAMESPACES, 2, 0), HAS(CLONE_THREAD, 0, 1), ALLOWED, REFUSED(EPERM),

      // Flags of descriptors; not their owners, who would be sent signals.
      EQUALS(__NR_fcntl, 0, 8), LOAD_LOW(1), EQUALS(F_GETFL, 5, 0), EQUALS(F_SETFL, 4, 0), EQUALS(F_GETFD, 3, 0),
      EQUALS(F_SETFD, 2, 0), EQUALS(F_DUPFD_CLOEXEC, 1, 0), REFUSED(EPERM), ALLOWED,

      // Limits may be asked, not set.
      EQUALS(__NR_prlimit64, 0, 6), LOAD_LOW(2), EQUALS(0, 0, 3), LOAD_HIGH(2), EQUALS(0, 0, 1), ALLOWED, REFUSED(EPERM),

      // Names of threads.
      EQUALS(__NR_prctl, 0, 4), LOAD_LOW(0), EQUALS(PR_SET_NAME, 0, 1), ALLOWED, REFUSED(EPERM),

      // Nothing that is open is a terminal.
      ANSWER_CALL(__NR_ioctl, ENOTTY),
      // Their flags lie in memory, where a filter cannot look; glibc falls back to openat and clone.
      ANSWER_CALL(437 /* openat2 */, ENOSYS), ANSWER_CALL(435 /* clone3 */, ENOSYS),

      REFUSED(EPERM),
  };
  struct sock_fprog program = {.len = sizeof filter / sizeof filter[0], .filter = filter};
  return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program) == 0;
#endif
}
#endif
