#pragma once
// The system calls that a worker may still make; every other one is refused.

/// Returns whether it holds, for all threads.
int enter_seccomp(void);
