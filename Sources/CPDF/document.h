#pragma once

#include <GlobalParams.h>
#include <PDFDoc.h>

#include <memory>
#include <string>
#include <vector>

#include "device.h"
#include "pdf.h"

/// What one pass over a page told, and what holds it.
struct PageReading {
  std::vector<uint32_t> scalars;
  std::unique_ptr<GooString> reordered;
  std::vector<threefold_box> boxes;
  std::vector<threefold_run> runs;
  std::vector<threefold_shape> shapes;
  std::vector<threefold_box> slants;
  /// Holds the fonts whose names the runs point to.
  TextPage *page = nullptr;
  threefold_text told = {};

  PageReading() = default;
  PageReading(const PageReading &) = delete;
  PageReading &operator=(const PageReading &) = delete;
  ~PageReading() { forget(); }

  void forget() {
    if (page) page->decRefCnt();
    page = nullptr;
  }
};

struct threefold_pdf {
  /// Takes the stream over.
  explicit threefold_pdf(BaseStream *stream);

  // Poppler's settings, which must be there first and go last.
  GlobalParamsIniter parameters;
  PDFDoc document;
  PageReading reading;
};
