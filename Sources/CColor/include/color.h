#pragma once

#include <stdbool.h>

/// Whether Poppler may build colour transforms on this thread. It may not until somebody asks.
///
/// Reading text needs no exact colours, but Poppler's GLib interface builds the transforms of ICC profiles anew
/// for every page: a third of the time that some reports take. Pictures of pages need them.
void threefold_allow_color_transforms(bool allowed);
