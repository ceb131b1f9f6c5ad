// Functions of libxlsxwriter, found in the library at the first workbook. Linked to the program, the library and the
// OpenSSL that it brings would cost every process 2.8 ms at its start, those that read a report too.

#include <dlfcn.h>
#include <stddef.h>
#include <xlsxwriter.h>

// The library of the headers that this was built with.
static const char library_name[] = "libxlsxwriter.so." LXW_SOVERSION;

static void *function(const char *name) {
  static void *library = NULL;
  if (!library) library = dlopen(library_name, RTLD_NOW | RTLD_LOCAL);
  return library ? dlsym(library, name) : NULL;
}

// Without a workbook no other function is called, so only the first looks whether the library is there.
#define FORWARD(result, name, parameters, arguments)       \
  result name parameters {                                 \
    static result(*original) parameters = NULL;            \
    if (!original) *(void **)&original = function(#name);  \
    return original arguments;                             \
  }

lxw_workbook *workbook_new_opt(const char *path, lxw_workbook_options *options) {
  lxw_workbook *(*original)(const char *, lxw_workbook_options *) = NULL;
  *(void **)&original = function("workbook_new_opt");
  return original ? original(path, options) : NULL;
}

FORWARD(lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))
FORWARD(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
FORWARD(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
FORWARD(lxw_error, workbook_close, (lxw_workbook * book), (book))
FORWARD(void, format_set_bold, (lxw_format * format), (format))
FORWARD(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
FORWARD(void, format_set_text_wrap, (lxw_format * format), (format))
FORWARD(void, format_set_bg_color, (lxw_format * format, lxw_color_t color), (format, color))
FORWARD(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
FORWARD(
    lxw_error, worksheet_set_column,
    (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
    (sheet, first, last, width, format))
FORWARD(
    lxw_error, worksheet_autofilter,
    (lxw_worksheet * sheet, lxw_row_t first, lxw_col_t left, lxw_row_t last, lxw_col_t right),
    (sheet, first, left, last, right))
FORWARD(
    lxw_error, worksheet_write_number,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
    (sheet, row, column, number, format))
FORWARD(
    lxw_error, worksheet_write_string,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
    (sheet, row, column, text, format))
FORWARD(
    lxw_error, worksheet_write_url_opt,
    (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *address, lxw_format *format,
     const char *shown, const char *tip),
    (sheet, row, column, address, format, shown, tip))
FORWARD(char *, lxw_strerror, (lxw_error error), (error))
