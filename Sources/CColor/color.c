#define _GNU_SOURCE
#include "color.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>

static _Thread_local bool transforms_are_allowed = false;

void threefold_allow_color_transforms(bool allowed) { transforms_are_allowed = allowed; }

/// Stands before Little CMS's function of this name, by the dynamic linker's order of lookup.
///
/// Without a transform Poppler takes the alternate colour space that every ICC profile names
/// (ISO 32000-1, 8.6.5.5).
__attribute__((visibility("default"))) void *cmsCreateTransform(
    void *input, uint32_t input_format, void *output, uint32_t output_format, uint32_t intent, uint32_t flags) {
  typedef void *(*create_transform)(void *, uint32_t, void *, uint32_t, uint32_t, uint32_t);
  static create_transform original;
  if (!transforms_are_allowed) return NULL;
  if (!original) original = (create_transform)dlsym(RTLD_NEXT, "cmsCreateTransform");
  return original ? original(input, input_format, output, output_format, intent, flags) : NULL;
}
