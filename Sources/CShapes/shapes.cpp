#include "shapes.h"

#include <algorithm>
#include <cmath>
#include <dlfcn.h>
#include <vector>

namespace {

constexpr size_t most = 8192;
thread_local bool is_keeping = false;
thread_local std::vector<threefold_shape> shapes;

}  // namespace

extern "C" void threefold_begin_shapes(void) {
  shapes.clear();
  is_keeping = true;
}

extern "C" const threefold_shape *threefold_end_shapes(int32_t *count) {
  is_keeping = false;
  *count = static_cast<int32_t>(shapes.size());
  return shapes.data();
}

// Poppler's headers of its inside come with Debian's libpoppler-private-dev; without them no shapes are told.
#if __has_include(<TextOutputDev.h>)
#include <GfxState.h>
#include <TextOutputDev.h>

extern "C" bool threefold_tells_shapes(void) { return true; }

namespace {

bool is_finite(double value) { return std::isfinite(value) && std::abs(value) < 20000; }

// Poppler's text device looks at no paths, but it is told of each while it reads a page. So boxes and rules cost
// next to nothing here, while drawing the page to find them costs twenty times the text.
void keep(GfxState *state, bool is_filled) {
  const GfxPath *path = state->getPath();
  if (!path) return;
  GfxColorSpace *space = is_filled ? state->getFillColorSpace() : state->getStrokeColorSpace();
  if (!space || space->getMode() == csPattern) return;
  if ((is_filled ? state->getFillOpacity() : state->getStrokeOpacity()) <= 0) return;
  double clip_left, clip_top, clip_right, clip_bottom;
  state->getClipBBox(&clip_left, &clip_top, &clip_right, &clip_bottom);
  GfxRGB rgb;
  if (is_filled) {
    state->getFillRGB(&rgb);
  } else {
    state->getStrokeRGB(&rgb);
  }
  const uint32_t color = static_cast<uint32_t>(colToByte(rgb.r)) << 16 |
                         static_cast<uint32_t>(colToByte(rgb.g)) << 8 | static_cast<uint32_t>(colToByte(rgb.b));
  const double half = is_filled ? 0 : state->getTransformedLineWidth() / 2;
  for (int index = 0; index < path->getNumSubpaths(); ++index) {
    const GfxSubpath *subpath = path->getSubpath(index);
    const int count = subpath->getNumPoints();
    if (count < 2 || count > 64) continue;
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
    for (int point = 0; point < count; ++point) {
      double x, y;
      state->transform(subpath->getX(point), subpath->getY(point), &x, &y);
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = std::max(bottom, y);
    }
    bool is_rectangle = count >= 4;
    for (int point = 0; point < count && is_rectangle; ++point) {
      double x, y;
      state->transform(subpath->getX(point), subpath->getY(point), &x, &y);
      is_rectangle = std::min({x - left, right - x, y - top, bottom - y}) < 0.7;
    }
    // A triangle touches the sides as well; a rectangle comes near each corner, rounded or not.
    for (const double corner_x : {left, right}) {
      for (const double corner_y : {top, bottom}) {
        bool is_near = false;
        for (int point = 0; point < count && !is_near; ++point) {
          double x, y;
          state->transform(subpath->getX(point), subpath->getY(point), &x, &y);
          is_near = std::abs(x - corner_x) < 16 && std::abs(y - corner_y) < 16;
        }
        is_rectangle = is_rectangle && is_near;
      }
    }
    left = std::max(left - half, clip_left);
    top = std::max(top - half, clip_top);
    right = std::min(right + half, clip_right);
    bottom = std::min(bottom + half, clip_bottom);
    if (!is_finite(left) || !is_finite(top) || !is_finite(right) || !is_finite(bottom)) continue;
    if (right < left || bottom < top || shapes.size() >= most) continue;
    shapes.push_back({static_cast<float>(left), static_cast<float>(top), static_cast<float>(right),
                      static_cast<float>(bottom), color, is_filled, is_rectangle});
  }
}

using Painting = void (*)(TextOutputDev *, GfxState *);

// What Poppler itself does at this point comes next in the dynamic linker's order.
void pass_on(const char *symbol, Painting &original, TextOutputDev *device, GfxState *state) {
  if (!original) original = reinterpret_cast<Painting>(dlsym(RTLD_NEXT, symbol));
  if (original) original(device, state);
}

Painting original_fill, original_even_odd_fill, original_stroke;

}  // namespace

// Stand before Poppler's functions of these names, by the dynamic linker's order of lookup.
void TextOutputDev::fill(GfxState *state) {
  if (is_keeping) keep(state, true);
  pass_on("_ZN13TextOutputDev4fillEP8GfxState", original_fill, this, state);
}

void TextOutputDev::eoFill(GfxState *state) {
  if (is_keeping) keep(state, true);
  pass_on("_ZN13TextOutputDev6eoFillEP8GfxState", original_even_odd_fill, this, state);
}

void TextOutputDev::stroke(GfxState *state) {
  if (is_keeping) keep(state, false);
  pass_on("_ZN13TextOutputDev6strokeEP8GfxState", original_stroke, this, state);
}
#else
extern "C" bool threefold_tells_shapes(void) { return false; }
#endif
