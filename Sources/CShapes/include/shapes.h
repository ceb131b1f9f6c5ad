#pragma once

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A painted path's bounding box, in points from the top left of the displayed page.
typedef struct {
  float left;
  float top;
  float right;
  float bottom;
  /// Red, green, blue, 8 bits each.
  uint32_t color;
  /// Filled, or only its outline drawn.
  bool is_filled;
  /// Whether the path runs along the box's sides, corners rounded or not.
  bool is_rectangle;
} threefold_shape;

/// Letters on one line that are set aslant by the page and not by their font.
typedef struct {
  float left;
  float top;
  float right;
  float bottom;
} threefold_slant;

/// Whether shapes can be told: Poppler's inner headers were there when this was built.
bool threefold_tells_shapes(void);

/// Begins to keep what Poppler's text pass paints on this thread, and forgets what was kept before.
void threefold_begin_shapes(void);

/// Ends it.
///
/// @param count How many shapes were kept.
/// @return The shapes in the order of painting, valid until the next beginning on this thread; a page with more
///   than 8,192 loses the rest.
const threefold_shape *threefold_end_shapes(int32_t *count);

/// Where letters of an upright font were made italic by leaning them: no font's name tells so.
///
/// @param count How many stretches were kept.
/// @return The stretches in the order of painting, in points as shapes are, valid until the next beginning on this
///   thread; a page with more than 1,024 loses the rest.
const threefold_slant *threefold_slants(int32_t *count);

#ifdef __cplusplus
}
#endif
