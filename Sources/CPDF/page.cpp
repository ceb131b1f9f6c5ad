#include <Gfx.h>
#include <GfxState.h>
#include <Page.h>

#include <cmath>
#include <cstring>

#include "document.h"

namespace {

// Interprets a page to its end.
void display(Page *page, OutputDev *device) {
  const std::unique_ptr<Gfx> interpreter(page->createGfx(
      device, 72, 72, 0, /*useMediaBox=*/false, /*crop=*/true, -1, -1, -1, -1, /*printing=*/false, nullptr, nullptr));
  page->display(interpreter.get());
}

// As displayed, in points.
void measure(const Page *page, double *width, double *height) {
  const bool is_turned = page->getRotate() == 90 || page->getRotate() == 270;
  *width = is_turned ? page->getCropHeight() : page->getCropWidth();
  *height = is_turned ? page->getCropWidth() : page->getCropHeight();
}

// Without the capitals and the plus sign that tell a subset (ISO 32000-1, 9.6.4).
const char *font_name(const TextWord *word, int index) {
  const GooString *name = word->getFontName(index);
  if (!name || name->getLength() == 0) return "Default";
  int length = 0;
  while (length < name->getLength() && name->getChar(length) >= 'A' && name->getChar(length) <= 'Z') ++length;
  const bool is_subset = length > 0 && length < name->getLength() && name->getChar(length) == '+';
  return name->c_str() + (is_subset ? length + 1 : 0);
}

uint32_t packed_color(double red, double green, double blue) {
  const auto part = [](double value) {
    // By way of 16 bits, as Poppler's own interface tells a colour.
    return static_cast<uint32_t>(static_cast<uint16_t>(static_cast<int>(value * 65535. + 0.5)) >> 8);
  };
  return part(red) << 16 | part(green) << 8 | part(blue);
}

bool is_same_style(const TextWord *one, int index, const TextWord *other, int other_index) {
  if (!one->getFontInfo(index)->matches(other->getFontInfo(other_index)) ||
      one->getFontSize() != other->getFontSize() || one->isUnderlined() != other->isUnderlined()) {
    return false;
  }
  double red, green, blue, other_red, other_green, other_blue;
  one->getColor(&red, &green, &blue);
  other->getColor(&other_red, &other_green, &other_blue);
  return red == other_red && green == other_green && blue == other_blue;
}

threefold_box box(double left, double top, double right, double bottom) {
  return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right), static_cast<float>(bottom)};
}

// Latin, Greek, Cyrillic, Armenian, and the punctuation and signs that go with them, marks of direction left out.
bool is_plain(Unicode scalar) {
  return (scalar > 0 && scalar < 0x0590) || (scalar >= 0x2010 && scalar <= 0x2027) ||
         (scalar >= 0x2030 && scalar <= 0x205F) || (scalar >= 0x2070 && scalar < 0x2C00) || scalar == 0xFFFD;
}

// Walks the words as Poppler writes them into the text, so that each scalar has its box and its style.
class WordReader {
 public:
  explicit WordReader(PageReading &reading) : reading(reading) {}

  void read(const TextWordSelection *selection, const TextWordSelection *next) {
    const TextWord *word = selection->getWord();
    double left, top, right, bottom;
    for (int index = selection->getBegin(); index < selection->getEnd(); ++index) {
      word->getCharBBox(index, &left, &top, &right, &bottom);
      add(*word->getChar(index), box(left, top, right, bottom));
      if (!latest || !is_same_style(word, index, latest, latest_index)) begin(word, index);
      reading.runs.back().last = position();
      latest = word;
      latest_index = index;
    }
    word->getBBox(&left, &top, &right, &bottom);
    end = box(right, bottom, right, bottom);
    if (!next || !word->hasSpaceAfter()) return;
    double next_left, next_top, next_right, next_bottom;
    next->getWord()->getBBox(&next_left, &next_top, &next_right, &next_bottom);
    // A space reaches from one word to the other and is as high as the first.
    add(0x20, box(right, top, next_left, bottom));
    extend();
  }

  // Whether nothing was read that Poppler may write in another order, or not at all.
  bool is_left_to_right = true;

  void end_line() {
    add(0x0A, end);
    extend();
  }

 private:
  PageReading &reading;
  const TextWord *latest = nullptr;
  int latest_index = 0;
  threefold_box end = {};

  int32_t position() const { return static_cast<int32_t>(reading.boxes.size()) - 1; }
  void add(Unicode scalar, threefold_box box) {
    reading.scalars.push_back(scalar);
    reading.boxes.push_back(box);
    if (!is_plain(scalar)) is_left_to_right = false;
  }
  void extend() {
    if (!reading.runs.empty()) reading.runs.back().last = position();
  }

  void begin(const TextWord *word, int index) {
    double red, green, blue;
    word->getColor(&red, &green, &blue);
    reading.runs.push_back({position(), position(), font_name(word, index), word->getFontSize(),
                            word->isUnderlined(), packed_color(red, green, blue)});
  }
};

// Looks where pictures stand and draws nothing.
class PictureDevice : public OutputDev {
 public:
  double area = 0;

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool interpretType3Chars() override { return false; }
  bool needNonText() override { return true; }

  bool tilingPatternFill(
      GfxState *, Gfx *, Catalog *, GfxTilingPattern *, const double *, int, int, int, int, double, double) override {
    return true;
  }
  bool functionShadedFill(GfxState *, GfxFunctionShading *) override { return true; }
  bool axialShadedFill(GfxState *, GfxAxialShading *, double, double) override { return true; }
  bool radialShadedFill(GfxState *, GfxRadialShading *, double, double) override { return true; }
  bool gouraudTriangleShadedFill(GfxState *, GfxGouraudTriangleShading *) override { return true; }
  bool patchMeshShadedFill(GfxState *, GfxPatchMeshShading *) override { return true; }

  void drawImageMask(GfxState *state, Object *, Stream *, int, int, bool, bool, bool) override { add(state); }
  void drawImage(
      GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, const int *, bool) override {
    add(state);
  }
  void drawMaskedImage(
      GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int, bool,
      bool) override {
    add(state);
  }
  void drawSoftMaskedImage(
      GfxState *state, Object *, Stream *, int, int, GfxImageColorMap *, bool, Stream *, int, int,
      GfxImageColorMap *, bool) override {
    add(state);
  }
  void setSoftMaskFromImageMask(GfxState *state, Object *, Stream *, int, int, bool, bool, double *) override {
    add(state);
  }

 private:
  // A picture fills the unit square.
  void add(const GfxState *state) {
    const double *matrix = state->getCTM();
    const double own = std::abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]);
    if (std::isfinite(own)) area += own;
  }
};

}  // namespace

extern "C" {

bool threefold_pdf_page(threefold_pdf *pdf, int32_t number, threefold_page *told) {
  const Page *page = pdf->document.getPage(number);
  if (!page) return false;
  measure(page, &told->width, &told->height);
  const PDFRectangle *crop = page->getCropBox();
  told->crop = {crop->x1, crop->y1, crop->x2, crop->y2};
  return true;
}

double threefold_pdf_picture_area(threefold_pdf *pdf, int32_t number) {
  Page *page = pdf->document.getPage(number);
  if (!page) return 0;
  PictureDevice device;
  display(page, &device);
  return device.area;
}

const threefold_text *threefold_pdf_read(threefold_pdf *pdf, int32_t number) {
  Page *page = pdf->document.getPage(number);
  if (!page) return nullptr;
  PageReading &reading = pdf->reading;
  reading.forget();
  reading.scalars.clear();
  reading.reordered.reset();
  reading.boxes.clear();
  reading.runs.clear();
  {
    PageDevice device;
    display(page, &device);
    reading.page = device.takeText();
    reading.shapes = std::move(device.shapes);
    reading.slants = std::move(device.slants);
  }
  PDFRectangle whole(0, 0, 0, 0);
  measure(page, &whole.x2, &whole.y2);
  int lines = 0;
  std::vector<TextWordSelection *> **words = reading.page->getSelectionWords(&whole, selectionStyleGlyph, &lines);
  if (words) {
    WordReader reader(reading);
    for (int line = 0; line < lines; ++line) {
      const std::vector<TextWordSelection *> &own = *words[line];
      for (size_t index = 0; index < own.size(); ++index) {
        reader.read(own[index], index + 1 < own.size() ? own[index + 1] : nullptr);
      }
      if (line + 1 < lines) reader.end_line();
      for (const TextWordSelection *word : own) delete word;
      delete words[line];
    }
    gfree(words);
    if (!reader.is_left_to_right) {
      reading.reordered.reset(reading.page->getSelectionText(&whole, selectionStyleGlyph));
    }
  }
  // As far as a C string goes.
  const char *reordered = reading.reordered ? reading.reordered->c_str() : nullptr;
  reading.told = {reading.scalars.data(), reading.scalars.size(), reordered,
                  reordered ? std::strlen(reordered) : 0, reading.boxes.data(), reading.boxes.size(),
                  reading.runs.data(), reading.runs.size(), reading.shapes.data(), reading.shapes.size(),
                  reading.slants.data(), reading.slants.size()};
  return &reading.told;
}

}  // extern "C"
