#pragma once

#include <TextOutputDev.h>

#include <vector>

#include "pdf.h"

/// Poppler's text device, which keeps the paths and the leaning letters that it is told of as well.
class PageDevice : public TextOutputDev {
 public:
  PageDevice() : TextOutputDev(nullptr, true, 0, false, false) {}

  void fill(GfxState *state) override;
  void eoFill(GfxState *state) override;
  void stroke(GfxState *state) override;
  void drawChar(
      GfxState *state, double x, double y, double dx, double dy, double originX, double originY, CharCode code,
      int bytes, const Unicode *unicode, int length) override;

  std::vector<threefold_shape> shapes;
  std::vector<threefold_box> slants;

 private:
  void keep(GfxState *state, bool is_filled);
  void keep_slant(const GfxState *state, double x, double y, double dx, double dy);
};
