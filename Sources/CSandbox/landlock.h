#pragma once
// No reading outside the listed paths, no writing anywhere: the rules that the kernel checks file by file.

/// Returns whether it holds for the whole process.
int enter_landlock(const char *const *readable);
