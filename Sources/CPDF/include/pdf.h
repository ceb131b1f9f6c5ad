#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An open PDF.
typedef struct threefold_pdf threefold_pdf;

/// Why a PDF could not be opened.
typedef enum { threefold_pdf_invalid, threefold_pdf_encrypted, threefold_pdf_damaged } threefold_pdf_fault;

/// Opens a PDF that is held in memory.
///
/// @param bytes The file, which must stay where it is until the PDF is closed.
/// @param fault Set where NULL is returned.
threefold_pdf *threefold_pdf_open(const char *bytes, size_t length, threefold_pdf_fault *fault);

/// Opens a PDF that is an open file, of which no more is held than the page at hand needs.
///
/// @param descriptor Must stay open until the PDF is closed; its position is neither used nor moved.
/// @param length The file's, in bytes.
/// @param fault Set where NULL is returned.
threefold_pdf *threefold_pdf_open_file(int descriptor, size_t length, threefold_pdf_fault *fault);
void threefold_pdf_close(threefold_pdf *pdf);

/// The version of Poppler, such as "22.12.0".
const char *threefold_poppler_version(void);

int32_t threefold_pdf_page_count(threefold_pdf *pdf);

/// An entry of the file's record, such as "Title".
///
/// @return UTF-8 to be freed with g_free, or NULL.
char *threefold_pdf_information(threefold_pdf *pdf, const char *key);

/// Seconds since 1970, or -1.
int64_t threefold_pdf_creation_time(threefold_pdf *pdf);

/// What the maker allows, as bits: print, change, copy, add notes, fill forms, extract, assemble, print well.
uint32_t threefold_pdf_permissions(threefold_pdf *pdf);

/// Tells each entry of the outline, depth first.
///
/// @param body Gets the title in UTF-8, the level (1 at the top) and the page from 1, 0 where it leads to none.
void threefold_pdf_outline(
    threefold_pdf *pdf, int32_t deepest, int32_t most, void *context,
    void (*body)(void *context, const char *title, int32_t level, int32_t page));

/// A rectangle; what its coordinates count from is said where it is used.
typedef struct {
  double left;
  double bottom;
  double right;
  double top;
} threefold_area;

/// A page as displayed, in points.
typedef struct {
  double width;
  double height;
  /// In the PDF's own coordinates: y upwards, before rotation.
  threefold_area crop;
} threefold_page;

/// @param number From 1, as in all that follows.
/// @return Whether there is such a page and it can be opened.
bool threefold_pdf_page(threefold_pdf *pdf, int32_t number, threefold_page *page);

/// @return UTF-8 to be freed with g_free, or NULL.
char *threefold_pdf_page_label(threefold_pdf *pdf, int32_t number);

/// Tells each link of a page, last first.
///
/// @param body Gets the area in points from the bottom left of the displayed page, an address or NULL, and the page that
///   the link leads to, 0 where to none.
void threefold_pdf_links(
    threefold_pdf *pdf, int32_t number, void *context,
    void (*body)(void *context, threefold_area area, const char *address, int32_t page));

/// The areas of the pictures on a page together, in square points; overlaps count twice.
double threefold_pdf_picture_area(threefold_pdf *pdf, int32_t number);

/// Points from the top left of the displayed page.
typedef struct {
  float left;
  float top;
  float right;
  float bottom;
} threefold_box;

/// A painted path's bounding box.
typedef struct {
  threefold_box box;
  /// Red, green, blue, 8 bits each.
  uint32_t color;
  /// Filled, or only its outline drawn.
  bool is_filled;
  /// Whether the path runs along the box's sides, corners rounded or not.
  bool is_rectangle;
} threefold_shape;

/// Scalars that follow each other in one style.
typedef struct {
  /// The first scalar and the last, as positions in the text.
  int32_t first;
  int32_t last;
  /// Without the prefix of a subset.
  const char *font_name;
  double font_size;
  bool is_underlined;
  /// Red, green, blue, 8 bits each.
  uint32_t color;
} threefold_run;

/// What one pass over a page tells.
typedef struct {
  /// Words with a space between them and lines with a line feed, in Poppler's order.
  const uint32_t *scalars;
  size_t scalar_count;
  /// The same in UTF-8 and told in the place of `scalars`, where scripts that run from the right are reordered; NULL
  /// elsewhere.
  const char *reordered;
  size_t reordered_length;
  /// One a scalar.
  const threefold_box *boxes;
  size_t box_count;
  const threefold_run *runs;
  size_t run_count;
  /// In the order of painting; a page with more than 8,192 loses the rest.
  const threefold_shape *shapes;
  size_t shape_count;
  /// Where letters of an upright font were made italic by leaning them: no font's name tells so. In the order of
  /// painting; a page with more than 1,024 stretches loses the rest.
  const threefold_box *slants;
  size_t slant_count;
} threefold_text;

/// Reads a page.
///
/// @return Valid until the next page is read or the PDF is closed; NULL where there is no such page.
const threefold_text *threefold_pdf_read(threefold_pdf *pdf, int32_t number);

#ifdef __cplusplus
}
#endif
