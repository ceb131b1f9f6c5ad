#include "shapes.h"

#include <algorithm>
#include <cmath>
#include <dlfcn.h>
#include <vector>

namespace {

constexpr size_t most = 8192;
thread_local bool is_keeping = false;
thread_local std::vector<threefold_shape> shapes;
constexpr size_t most_slants = 1024;
thread_local std::vector<threefold_slant> slants;

}  // namespace

extern "C" void threefold_begin_shapes(void) {
  shapes.clear();
  slants.clear();
  is_keeping = true;
}

extern "C" const threefold_shape *threefold_end_shapes(int32_t *count) {
  is_keeping = false;
  *count = static_cast<int32_t>(shapes.size());
  return shapes.data();
}

extern "C" const threefold_slant *threefold_slants(int32_t *count) {
  *count = static_cast<int32_t>(slants.size());
  return slants.data();
}

// Poppler's headers of its inside come with Debian's libpoppler-private-dev; without them no shapes are told.
#if __has_include(<TextOutputDev.h>)
#include <GfxState.h>
#include <TextOutputDev.h>

extern "C" bool threefold_tells_shapes(void) { return true; }

namespace {

bool is_finite(double value) { return std::isfinite(value) && std::abs(value) < 20000; }

constexpr int most_points = 64;

struct Point {
  double x;
  double y;
};

// A triangle touches the sides as well; a rectangle comes near each corner, rounded or not.
bool runs_along_sides(const Point *first, const Point *last, double left, double top, double right, double bottom) {
  const auto is_on_a_side = [=](const Point &point) {
    return std::min({point.x - left, right - point.x, point.y - top, bottom - point.y}) < 0.7;
  };
  if (last - first < 4 || !std::all_of(first, last, is_on_a_side)) return false;
  for (const double x : {left, right}) {
    for (const double y : {top, bottom}) {
      const auto is_near = [=](const Point &point) {
        return std::abs(point.x - x) < 16 && std::abs(point.y - y) < 16;
      };
      if (std::none_of(first, last, is_near)) return false;
    }
  }
  return true;
}

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
    if (count < 2 || count > most_points) continue;
    Point points[most_points];
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
    for (int index = 0; index < count; ++index) {
      Point &point = points[index];
      state->transform(subpath->getX(index), subpath->getY(index), &point.x, &point.y);
      left = std::min(left, point.x);
      right = std::max(right, point.x);
      top = std::min(top, point.y);
      bottom = std::max(bottom, point.y);
    }
    const bool is_rectangle = runs_along_sides(points, points + count, left, top, right, bottom);
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

using Lettering = void (*)(TextOutputDev *, GfxState *, double, double, double, double, double, double, CharCode, int,
                           const Unicode *, int);

Lettering original_lettering;

// A picture placed in a report often brings words along that stand beyond its frame: nobody sees them.
bool is_clipped_away(const GfxState *state, double x, double y, double dx, double dy) {
  double clip_left, clip_top, clip_right, clip_bottom, up_x, up_y, middle_x, middle_y;
  state->getClipBBox(&clip_left, &clip_top, &clip_right, &clip_bottom);
  // From the baseline to the middle of a letter's height.
  state->textTransformDelta(0, 0.35 * state->getFontSize(), &up_x, &up_y);
  state->transform(x + dx / 2 + up_x, y + dy / 2 + up_y, &middle_x, &middle_y);
  const double reach = std::max(1.0, 0.4 * state->getTransformedFontSize());
  // Comparisons with what is no number are false.
  return middle_x < clip_left - reach || middle_x > clip_right + reach || middle_y < clip_top - reach ||
         middle_y > clip_bottom + reach;
}

// A letter stands upright when its up is square to its baseline, however the page is turned. What leans by 6 to 30
// degrees was made italic so.
bool is_leaning(const GfxState *state) {
  double right_x, right_y, up_x, up_y;
  state->getFontTransMat(&right_x, &right_y, &up_x, &up_y);
  const double along = right_x * up_x + right_y * up_y;
  if (along == 0) return false;
  const double lengths = std::hypot(right_x, right_y) * std::hypot(up_x, up_y);
  const double lean = std::abs(along / lengths);
  return lean > 0.1 && lean < 0.5;
}

void keep_slant(const GfxState *state, double x, double y, double dx, double dy) {
  double left, right, baseline, end_of_baseline;
  state->transform(x, y, &left, &baseline);
  state->transform(x + dx, y + dy, &right, &end_of_baseline);
  const double size = state->getTransformedFontSize();
  // A line that is turned has no box of its own here.
  if (!is_finite(left) || !is_finite(right) || !is_finite(baseline) || std::abs(baseline - end_of_baseline) > 1 ||
      right <= left || size > 200) {
    return;
  }
  if (!slants.empty()) {
    threefold_slant &last = slants.back();
    if (std::abs(last.bottom - baseline) < 0.5 && left >= last.left && left - last.right < size) {
      last.right = std::max(last.right, static_cast<float>(right));
      return;
    }
  }
  if (slants.size() >= most_slants) return;
  slants.push_back({static_cast<float>(left), static_cast<float>(baseline - 0.8 * size), static_cast<float>(right),
                    static_cast<float>(baseline)});
}

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

void TextOutputDev::drawChar(GfxState *state, double x, double y, double dx, double dy, double originX, double originY,
                             CharCode c, int nBytes, const Unicode *u, int uLen) {
  if (is_keeping) {
    if (is_clipped_away(state, x, y, dx, dy)) return;
    if (is_leaning(state)) keep_slant(state, x, y, dx, dy);
  }
  if (!original_lettering) {
    original_lettering = reinterpret_cast<Lettering>(
        dlsym(RTLD_NEXT, "_ZN13TextOutputDev8drawCharEP8GfxStateddddddjiPKji"));
  }
  if (original_lettering) {
    original_lettering(this, state, x, y, dx, dy, originX, originY, c, nBytes, u, uLen);
  }
}
#else
extern "C" bool threefold_tells_shapes(void) { return false; }
#endif
