#include "device.h"

#include <GfxState.h>

#include <algorithm>
#include <cmath>

namespace {

constexpr size_t most_shapes = 8192;
constexpr size_t most_slants = 1024;

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

// A picture placed in a report often brings words along that stand beyond its frame: nobody sees them.
bool is_clipped_away(const GfxState *state, double x, double y, double dx, double dy) {
  double clip_left, clip_top, clip_right, clip_bottom, up_x, up_y, middle_x, middle_y;
  state->getClipBBox(&clip_left, &clip_top, &clip_right, &clip_bottom);
  // From the baseline to the middle of a letter's height.
  state->textTransformDelta(0, 0.35 * state->getFontSize(), &up_x, &up_y);
  state->transform(x + dx / 2 + up_x, y + dy / 2 + up_y, &middle_x, &middle_y);
  // Nearly all are; the rest is not worked out for them.
  if (middle_x >= clip_left && middle_x <= clip_right && middle_y >= clip_top && middle_y <= clip_bottom) return false;
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

}  // namespace

// Poppler's text device looks at no paths, but it is told of each while it reads a page. So boxes and rules cost
// next to nothing here, while drawing the page to find them costs twenty times the text.
void PageDevice::keep(GfxState *state, bool is_filled) {
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
    if (right < left || bottom < top || shapes.size() >= most_shapes) continue;
    shapes.push_back({{static_cast<float>(left), static_cast<float>(top), static_cast<float>(right),
                       static_cast<float>(bottom)},
                      color, is_filled, is_rectangle});
  }
}

void PageDevice::keep_slant(const GfxState *state, double x, double y, double dx, double dy) {
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
    threefold_box &last = slants.back();
    if (std::abs(last.bottom - baseline) < 0.5 && left >= last.left && left - last.right < size) {
      last.right = std::max(last.right, static_cast<float>(right));
      return;
    }
  }
  if (slants.size() >= most_slants) return;
  slants.push_back({static_cast<float>(left), static_cast<float>(baseline - 0.8 * size), static_cast<float>(right),
                    static_cast<float>(baseline)});
}

void PageDevice::fill(GfxState *state) {
  keep(state, true);
  TextOutputDev::fill(state);
}

void PageDevice::eoFill(GfxState *state) {
  keep(state, true);
  TextOutputDev::eoFill(state);
}

void PageDevice::stroke(GfxState *state) {
  keep(state, false);
  TextOutputDev::stroke(state);
}

void PageDevice::drawChar(
    GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code, int bytes,
    const Unicode *unicode, int length) {
  if (is_clipped_away(state, x, y, dx, dy)) return;
  if (is_leaning(state)) keep_slant(state, x, y, dx, dy);
  TextOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, bytes, unicode, length);
}
