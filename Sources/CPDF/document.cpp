#include <DateInfo.h>
#include <Link.h>
#include <Outline.h>
#include <PDFDocEncoding.h>
#include <UnicodeMap.h>
#include <glib.h>
#include <poppler-config.h>

#include <string>

#include "descriptor_stream.h"
#include "document.h"

namespace {

// Poppler's complaints are of no use to an analyst.
void ignore(ErrorCategory, Goffset, const char *) {}

// A text of the file, in UTF-16 or in the encoding that PDF has for such texts (ISO 32000-1, 7.9.2).
char *utf8(const GooString *text) {
  if (!text) return nullptr;
  if (text->hasUnicodeMarker() || text->hasUnicodeMarkerLE()) {
    const char *encoding = text->hasUnicodeMarker() ? "UTF-16BE" : "UTF-16LE";
    return g_convert(text->c_str() + 2, text->getLength() - 2, "UTF-8", encoding, nullptr, nullptr, nullptr);
  }
  std::vector<gunichar> scalars;
  for (int index = 0; index < text->getLength(); ++index) {
    scalars.push_back(pdfDocEncoding[static_cast<unsigned char>(text->getChar(index))]);
  }
  scalars.push_back(0);
  return g_ucs4_to_utf8(scalars.data(), -1, nullptr, nullptr, nullptr);
}

std::string utf8(const Unicode *text, int length) {
  const UnicodeMap *map = globalParams->getUtf8Map();
  std::string result;
  for (int index = 0; index < length; ++index) {
    char buffer[8];
    result.append(buffer, map->mapUnicode(text[index], buffer, sizeof buffer));
  }
  return result;
}

// The page that a link leads to within the file, or 0.
int32_t destination(PDFDoc *document, const LinkAction *action) {
  if (!action || action->getKind() != actionGoTo || !action->isOk()) return 0;
  const auto *link = static_cast<const LinkGoTo *>(action);
  std::unique_ptr<LinkDest> found;
  const LinkDest *place = link->getDest();
  if (!place && link->getNamedDest()) {
    found = document->findDest(link->getNamedDest());
    place = found.get();
  }
  if (!place) return 0;
  const int page = place->isPageRef() ? document->findPage(place->getPageRef()) : place->getPageNum();
  return std::max(page, 0);
}

struct OutlineWalk {
  PDFDoc *document;
  int32_t deepest;
  int32_t left;
  void *context;
  void (*body)(void *, const char *, int32_t, int32_t);

  // A malicious outline may be cyclic or endless.
  void tell(const std::vector<OutlineItem *> *items, int32_t level) {
    if (!items || level > deepest) return;
    for (OutlineItem *item : *items) {
      if (left <= 0) return;
      --left;
      body(context, utf8(item->getTitle(), item->getTitleLength()).c_str(), level,
           destination(document, item->getAction()));
      item->open();
      tell(item->getKids(), level + 1);
    }
  }
};

threefold_pdf *open_stream(BaseStream *stream, threefold_pdf_fault *fault) {
  auto pdf = std::make_unique<threefold_pdf>(stream);
  if (pdf->document.isOk()) return pdf.release();
  switch (pdf->document.getErrorCode()) {
    case errEncrypted: *fault = threefold_pdf_encrypted; break;
    case errBadCatalog:
    case errDamaged: *fault = threefold_pdf_damaged; break;
    default: *fault = threefold_pdf_invalid;
  }
  return nullptr;
}

}  // namespace

threefold_pdf::threefold_pdf(BaseStream *stream) : parameters(ignore), document(stream) {}

extern "C" {

threefold_pdf *threefold_pdf_open(const char *bytes, size_t length, threefold_pdf_fault *fault) {
  return open_stream(new MemStream(bytes, 0, static_cast<Goffset>(length), Object(objNull)), fault);
}

threefold_pdf *threefold_pdf_open_file(int descriptor, size_t length, threefold_pdf_fault *fault) {
  return open_stream(
      new DescriptorStream(descriptor, 0, false, static_cast<Goffset>(length), Object(objNull)), fault);
}

void threefold_pdf_close(threefold_pdf *pdf) { delete pdf; }

const char *threefold_poppler_version(void) { return POPPLER_VERSION; }

int32_t threefold_pdf_page_count(threefold_pdf *pdf) { return pdf->document.getNumPages(); }

char *threefold_pdf_information(threefold_pdf *pdf, const char *key) {
  return utf8(pdf->document.getDocInfoStringEntry(key).get());
}

int64_t threefold_pdf_creation_time(threefold_pdf *pdf) {
  char *text = threefold_pdf_information(pdf, "CreationDate");
  if (!text) return -1;
  const GooString date(text);
  g_free(text);
  return dateStringToTime(&date);
}

uint32_t threefold_pdf_permissions(threefold_pdf *pdf) {
  PDFDoc &document = pdf->document;
  const bool allowed[] = {document.okToPrint(),         document.okToChange(),   document.okToCopy(),
                          document.okToAddNotes(),      document.okToFillForm(), document.okToAccessibility(),
                          document.okToAssemble(),      document.okToPrintHighRes()};
  uint32_t bits = 0;
  for (size_t index = 0; index < std::size(allowed); ++index) bits |= static_cast<uint32_t>(allowed[index]) << index;
  return bits;
}

void threefold_pdf_outline(
    threefold_pdf *pdf, int32_t deepest, int32_t most, void *context,
    void (*body)(void *context, const char *title, int32_t level, int32_t page)) {
  Outline *outline = pdf->document.getOutline();
  if (!outline) return;
  OutlineWalk{&pdf->document, deepest, most, context, body}.tell(outline->getItems(), 1);
}

char *threefold_pdf_page_label(threefold_pdf *pdf, int32_t number) {
  GooString label;
  pdf->document.getCatalog()->indexToLabel(number - 1, &label);
  return utf8(&label);
}

void threefold_pdf_links(
    threefold_pdf *pdf, int32_t number, void *context,
    void (*body)(void *context, threefold_area area, const char *address, int32_t page)) {
  Page *page = pdf->document.getPage(number);
  if (!page) return;
  const PDFRectangle *crop = page->getCropBox();
  const double width = crop->x2 - crop->x1;
  const double height = crop->y2 - crop->y1;
  const std::unique_ptr<Links> links = page->getLinks();
  const std::vector<AnnotLink *> &all = links->getLinks();
  for (auto link = all.rbegin(); link != all.rend(); ++link) {
    double left, bottom, right, top;
    (*link)->getRect(&left, &bottom, &right, &top);
    left -= crop->x1;
    right -= crop->x1;
    bottom -= crop->y1;
    top -= crop->y1;
    threefold_area area = {left, bottom, right, top};
    switch (page->getRotate()) {
      case 90: area = {bottom, width - right, top, width - left}; break;
      case 180: area = {width - right, height - top, width - left, height - bottom}; break;
      case 270: area = {height - top, left, height - bottom, right}; break;
      default: break;
    }
    const LinkAction *action = (*link)->getAction();
    const bool is_address = action && action->getKind() == actionURI;
    body(context, area, is_address ? static_cast<const LinkURI *>(action)->getURI().c_str() : nullptr,
         destination(&pdf->document, action));
  }
}

}  // extern "C"
